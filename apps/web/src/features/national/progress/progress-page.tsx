import { findRegion, PLAN_STATE_LABELS, PLAN_STATES, type PlanState } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { Spin } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK, daysBetween, formatDay, todayInBeijing } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { RAMP } from "../scale/index.ts";
import { type NationalSearch, useNationalSearch } from "../search/index.ts";
import styles from "./progress.module.css";
import { GridQuery, type GridUnit, type ProgressGrid } from "./progress.query.ts";

/** 填报进度: the 37 units part by part; a cell says what is missing and who must act. */
export function ProgressPage() {
  const [search] = useNationalSearch();
  const [{ data, error }, refetch] = useQuery({
    query: GridQuery,
    variables: { batchId: search.batch ?? null },
    context: CONTEXT,
  });
  const grid = data?.progressGrid;
  return (
    <Frame batchId={grid?.batchId ?? search.batch ?? null}>
      <main className={styles.page}>
        {grid !== undefined ? (
          <Grid grid={grid} search={search} />
        ) : error === undefined ? (
          <Spin size="large" className={styles.loading ?? ""} />
        ) : (
          <Problem title="填报进度未能加载" problem={problemOf(error)} onRetry={() => refetch()} />
        )}
      </main>
    </Frame>
  );
}

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

interface Chosen {
  readonly regionCode: string;
  readonly columnId: string;
}

function Grid({ grid, search }: { readonly grid: ProgressGrid; readonly search: NationalSearch }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const today = todayInBeijing();
  const submitted = grid.units.filter(({ state }) => !DRAFTS.includes(stateOf(state))).length;
  const late = grid.units.filter((unit) => isLate(unit, today)).length;
  const unit = grid.units.find(({ regionCode }) => regionCode === chosen?.regionCode);
  return (
    <>
      <header className={styles.head}>
        <h1>填报进度</h1>
        <span>
          {`${grid.year}年 ${grid.programme}；截止 ${grid.dueOn === null ? "未定" : `${formatDay(grid.dueOn)}（${daysWords(daysBetween(today, grid.dueOn))}）`}；已提交 ${submitted}/${grid.units.length} 家，逾期 ${late} 家`}
        </span>
      </header>
      {unit === undefined || chosen === null ? (
        <p className={styles.hint}>点选一格，查看缺什么、由谁办理。草稿只显示进度，不显示内容。</p>
      ) : (
        <Detail grid={grid} unit={unit} columnId={chosen.columnId} search={search} />
      )}
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                申报单位
              </th>
              <th scope="col">状态</th>
              <th scope="col" className="number">
                剩余天数
              </th>
              <th scope="col" className="number">
                完整度
              </th>
              {grid.columns.map(({ id, label }) => (
                <th key={id} scope="col" className={styles.column} title={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.units.map((row) => (
              <tr key={row.regionCode}>
                <th scope="row" className={styles.name}>
                  <Link
                    to="/national/units/$code"
                    params={{ code: row.regionCode }}
                    search={search.batch === undefined ? {} : { batch: search.batch }}
                  >
                    {findRegion(row.regionCode)?.shortName ?? row.regionCode}
                  </Link>
                </th>
                <td>{PLAN_STATE_LABELS[stateOf(row.state)]}</td>
                <td className={isLate(row, today) ? `number ${styles.late}` : "number"}>
                  {leftWords(row, today)}
                </td>
                <td className="number">{shareWords(row.doneCount, row.requiredCount)}</td>
                {grid.columns.map((column) => (
                  <Cell
                    key={column.id}
                    unit={row}
                    column={column}
                    chosen={chosen?.regionCode === row.regionCode && chosen.columnId === column.id}
                    onChoose={setChosen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly unit: GridUnit;
  readonly column: ProgressGrid["columns"][number];
  readonly chosen: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

function Cell({ unit, column, chosen, onChoose }: CellProps) {
  const cell = unit.cells.find(({ columnId }) => columnId === column.id);
  const none = cell === undefined || cell.required === 0;
  const share = none ? null : cell.filled / cell.required;
  const step = share === null ? null : RAMP[share === 1 ? 4 : Math.min(3, Math.floor(share * 4))];
  const words = none ? BLANK : shareWords(cell.filled, cell.required);
  return (
    <td className={styles.cell}>
      <button
        type="button"
        aria-pressed={chosen}
        title={`${findRegion(unit.regionCode)?.shortName ?? ""} ${column.label}：${none ? "尚未建立" : `${cell.filled}/${cell.required}`}`}
        style={step === null || step === undefined ? {} : { background: step.fill, color: step.ink }}
        onClick={() => onChoose({ regionCode: unit.regionCode, columnId: column.id })}
      >
        {words}
      </button>
    </td>
  );
}

interface DetailProps {
  readonly grid: ProgressGrid;
  readonly unit: GridUnit;
  readonly columnId: string;
  readonly search: NationalSearch;
}

/** What is missing there, and whose turn it is. */
function Detail({ grid, unit, columnId, search }: DetailProps) {
  const label = grid.columns.find(({ id }) => id === columnId)?.label ?? "";
  const cell = unit.cells.find((item) => item.columnId === columnId);
  const region = findRegion(unit.regionCode)?.fullName ?? unit.regionCode;
  const missing = cell === undefined ? null : cell.required - cell.filled;
  return (
    <p className={styles.detail} role="status">
      <b>{`${region} · ${label}`}</b>
      <span>
        {missing === null
          ? "该部分尚未建立"
          : missing === 0
            ? `必填 ${cell?.required ?? 0} 项已填齐`
            : `必填 ${cell?.required ?? 0} 项，缺 ${missing} 项`}
      </span>
      <span>{actWords(stateOf(unit.state), unit.dueOn)}</span>
      <Link
        to="/national/units/$code"
        params={{ code: unit.regionCode }}
        search={search.batch === undefined ? {} : { batch: search.batch }}
      >
        打开该单位
      </Link>
    </p>
  );
}

const DRAFTS: readonly PlanState[] = ["notStarted", "drafting", "inReview", "coSigning"];
const DONE: readonly PlanState[] = ["submitted", "accepted", "approved", "archived"];

const ACTS: Record<PlanState, string> = {
  notStarted: "由该单位填报人开始填报",
  drafting: "由该单位填报人补齐并提交",
  inReview: "由该单位审核人审核",
  coSigning: "由该单位财政会签人会签",
  submitted: "由部级审核人受理",
  accepted: "由部级审核人审查",
  returned: "由该单位填报人按退回意见修改",
  approved: "已通过，无须办理",
  archived: "已归档，无须办理",
};

function actWords(state: PlanState, dueOn: string | null): string {
  const due = dueOn === null || DONE.includes(state) ? "" : `，${formatDay(dueOn)}前`;
  return `${ACTS[state]}${due}`;
}

function stateOf(text: string): PlanState {
  return PLAN_STATES.find((state) => state === text) ?? "notStarted";
}

function isLate({ state, dueOn }: GridUnit, today: string): boolean {
  return dueOn !== null && !DONE.includes(stateOf(state)) && daysBetween(today, dueOn) < 0;
}

function leftWords(unit: GridUnit, today: string): string {
  if (unit.dueOn === null || DONE.includes(stateOf(unit.state))) return BLANK;
  const days = daysBetween(today, unit.dueOn);
  return days < 0 ? `逾期 ${-days}` : String(days);
}

function daysWords(days: number): string {
  return days < 0 ? `已过 ${-days} 天` : `剩 ${days} 天`;
}

/** Rounded down: 100 only when nothing is missing. */
function shareWords(filled: number, required: number): string {
  return required === 0 ? BLANK : `${Math.floor((filled * 100) / required)}%`;
}
