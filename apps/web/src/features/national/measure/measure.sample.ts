import { type Figures, readUnits, type UnitAnswer, type UnitRow } from "./unit-row.ts";

export const FIGURES: Figures = {
  industries: 1,
  platforms: 2,
  enterprises: 40,
  costMissing: 1,
  requestMissing: 2,
  cost: "3900.00",
  eligible: "1000.00",
  subsidyRate: "25.64",
  meanEligible: "25.64",
  shareAtCap: "20.51",
  shareAtRate: "71.79",
  platformsAboveCap: 0,
};

/** A unit as tests need it: a draft without figures unless it is told otherwise. */
export function unit(regionCode: string, parts: Partial<UnitAnswer> = {}): UnitRow {
  const [row] = readUnits([
    {
      regionCode,
      planId: `pln_${regionCode}`,
      state: "drafting",
      completenessBps: 0,
      figures: null,
      kpis: [],
      ...parts,
    },
  ]);
  if (row === undefined) throw new Error(`no unit ${regionCode}`);
  return row;
}

export function submitted(regionCode: string, figures: Partial<Figures> = {}): UnitRow {
  return unit(regionCode, {
    state: "submitted",
    completenessBps: 10_000,
    figures: { ...FIGURES, ...figures },
  });
}
