import { findRegion, PLAN_STATE_LABELS, PLAN_STATES, type PlanState, REGIONS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { scaleOf, stepOf } from "../scale/index.ts";
import { drillInto, type NationalSearch } from "../search/index.ts";
import styles from "./chart.module.css";
import type { MeasureInfo, Row, UnitState } from "./comparison.query.ts";
import { basisOf, figureOf, shown } from "./values.ts";

interface TileGridProps {
  readonly rows: readonly Row[];
  readonly states: readonly UnitState[];
  readonly info: MeasureInfo;
  readonly search: NationalSearch;
}

/** The 37 units in their schematic places, coloured by the chosen figure. Not a map. */
export function TileGrid({ rows, states, info, search }: TileGridProps) {
  const byCode = new Map(rows.map((row) => [row.parts[0]?.key ?? "", row]));
  const known = rows.flatMap((row) => figureOf(row, info.key) ?? []);
  const scale = scaleOf(known.map(Number));
  return (
    <>
      <ul className={styles.grid} aria-label="申报单位方格图（示意排列，非地图）">
        {REGIONS.map(({ code, shortName, fullName, tile }) => {
          const row = byCode.get(code);
          const value = row === undefined ? null : figureOf(row, info.key);
          const step = value === null ? null : stepOf(scale, Number(value));
          const words = value === null ? blankWords(states, code, search) : tileText(shown(value));
          const state = states.find(({ regionCode }) => regionCode === code);
          const about =
            row === undefined || value === null
              ? words
              : `${info.label} ${shown(value)} ${info.unit}，${basisOf(row)}`;
          return (
            <li key={code} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
              <Link
                to="/national"
                search={drillInto(search, [{ axis: "unit", key: code }])}
                className={step === null ? `${styles.tile} ${styles.blank}` : (styles.tile ?? "")}
                style={step === null ? {} : { background: step.fill, color: step.ink }}
                title={`${fullName}（${stateWords(state)}），${about}`}
              >
                <span>{shortName}</span>
                <small>{words}</small>
              </Link>
            </li>
          );
        })}
      </ul>
      <ul className={styles.legend} aria-label="图例">
        <li>方格图示意排列，非地图</li>
        {scale.map(({ from, to, fill }) => (
          <li key={from}>
            <i style={{ background: fill }} />
            {from === to ? round(from) : `${round(from)}–${round(to)}`}
          </li>
        ))}
        <li>
          <i className={styles.blank} />
          无数据 {REGIONS.length - known.length} 家
        </li>
      </ul>
    </>
  );
}

function stateWords(state: UnitState | undefined): string {
  return PLAN_STATE_LABELS[planState(state?.state)];
}

function planState(text: string | undefined): PlanState {
  return PLAN_STATES.find((state) => state === text) ?? "notStarted";
}

/** Why a unit has no value here, short enough for a tile. */
function blankWords(states: readonly UnitState[], code: string, search: NationalSearch): string {
  const state = states.find(({ regionCode }) => regionCode === code);
  const plan = planState(state?.state);
  if (["notStarted", "drafting", "inReview", "coSigning"].includes(plan)) return PLAN_STATE_LABELS[plan];
  const region = findRegion(code);
  if (search.cities === "withoutPlannedCities" && region?.kind === "plannedCity") return "不含";
  return search.industry === undefined ? "无数据" : "无此行业";
}

const WIDEST = 7;

/** A figure for a tile: without its decimals where it would not fit. The exact one is a hover away. */
function tileText(text: string): string {
  return text.length <= WIDEST ? text : (text.split(".")[0] ?? text);
}

function round(bound: number): string {
  return bound.toLocaleString("zh-CN", { maximumFractionDigits: 4 });
}
