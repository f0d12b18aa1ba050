import {
  divisionOfUscc,
  type Finding,
  findRegion,
  isValidUscc,
  placeIn,
  REGIONS,
  type Region,
} from "@dengta/domain";
import { explainEnterpriseSize } from "../enterprise-size/index.ts";
import { type EnterpriseRow, type PlanView, rowWords } from "../plan-view/index.ts";
import { finding } from "./finding.ts";

/** Whether each firm may take part: small or medium, and registered with the unit that reports it. */
export function checkEnterprises(view: PlanView): Finding[] {
  const region = findRegion(view.document.regionCode);
  return view.rows.flatMap((row) => [
    ...checkSize(view, row),
    ...(region === null ? [] : checkDivision(view, row, region)),
  ]);
}

function checkSize(view: PlanView, row: EnterpriseRow): Finding[] {
  const { sector, ...metrics } = row.enterprise.size;
  if (sector === null) return [];
  const { size, sentence } = explainEnterpriseSize({ sector, ...metrics });
  if (size !== "large") return [];
  const words = `企业规模：${sentence} → 不属中小企业，请核对指标或更换企业`;
  return [finding("ENTERPRISE_IS_LARGE", placeOf(row, "size"), `${rowWords(view, "fu3", row)} ${words}`)];
}

function checkDivision(view: PlanView, row: EnterpriseRow, region: Region): Finding[] {
  const { uscc } = row.enterprise;
  const division = uscc === null || !isValidUscc(uscc) ? null : divisionOfUscc(uscc);
  if (division === null || division === REGISTERED_NATIONALLY) return [];
  const home = regionOfDivision(division);
  if (home === null || home.code === region.code || isCorps(region, home)) return [];
  const words = `统一社会信用代码：登记地为${home.fullName}，申报单位为${region.fullName} → 请核对`;
  return [finding("USCC_ELSEWHERE", placeOf(row, "uscc"), `${rowWords(view, "fu3", row)} ${words}`)];
}

/** 100000: registered with the national authority, wherever the firm sits. */
const REGISTERED_NATIONALLY = "100000";

/** Separately planned cities are units of their own, so their four digits come before the province's two. */
function regionOfDivision(division: string): Region | null {
  const within = (digits: number) => (region: Region) =>
    region.code.slice(0, digits) === division.slice(0, digits);
  const cities = REGIONS.filter(({ kind }) => kind === "plannedCity");
  return cities.find(within(4)) ?? REGIONS.find(within(2)) ?? null;
}

/** 兵团 has no division of its own: its firms are registered in 新疆, and cannot be told apart by code. */
function isCorps(region: Region, home: Region): boolean {
  return region.kind === "corps" && home.code === "650000";
}

function placeOf({ industry, enterprise }: EnterpriseRow, field: string) {
  const { id: enterpriseId, platformId } = enterprise;
  return placeIn("fu3", { industryId: industry.id, platformId, enterpriseId, field });
}
