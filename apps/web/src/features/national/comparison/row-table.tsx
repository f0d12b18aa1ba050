import type { MeasureKey } from "@dengta/domain";
import { findRegion } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { type By, drillInto, type NationalSearch } from "../search/index.ts";
import { BY_LABELS, columnsFor } from "./columns.ts";
import { byOf, type Comparison, type Row } from "./comparison.query.ts";
import { ShareBar, ShareLegend } from "./share-bar.tsx";
import { SortHead } from "./sort-head.tsx";
import styles from "./table.module.css";
import { ASK_LABELS, doubledWords, figureOf, infoOf, shown } from "./values.ts";

interface RowTableProps {
  readonly answer: Comparison;
  readonly rows: readonly Row[];
  readonly search: NationalSearch;
  readonly onSort: (sort: string | undefined) => void;
  readonly onMore: (() => void) | null;
}

/** The comparison as a table: every row opens the next level, the total stands over distinct firms and platforms. */
export function RowTable({ answer, rows, search, onSort, onMore }: RowTableProps) {
  const by = byOf(search);
  const levels = rows[0]?.parts.map(({ axis }) => axis) ?? [by];
  const firms = by === "enterprise";
  // The count of platforms above the cap comes after the share bar: it is mostly 0.
  const before = columnsFor(by).filter((key) => key !== "platformsAboveCap");
  const behind = columnsFor(by).filter((key) => key === "platformsAboveCap");
  const heads = (keys: readonly MeasureKey[]) =>
    keys.map((key) => <SortHead key={key} info={infoOf(answer, key)} sort={search.sort} onSort={onSort} />);
  const cells = (row: Row, keys: readonly MeasureKey[]) =>
    keys.map((key) => <ValueCell key={key} row={row} measure={key} />);
  const totals = (keys: readonly MeasureKey[]) =>
    keys.map((key) => (
      <td key={key} className="number">
        {shown(figureOf(answer.total, key))}
      </td>
    ));
  return (
    <section className={styles.frame} aria-label={`${BY_LABELS[by]}对比表`}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {levels.map((axis, index) => (
                <th
                  key={axis}
                  scope="col"
                  className={index === 0 ? (styles.name ?? "") : (styles.text ?? "")}
                >
                  {BY_LABELS[axis]}
                </th>
              ))}
              {firms ? <FirmHeads /> : null}
              {heads(before)}
              <th scope="col" className={styles.text}>
                申请情况
              </th>
              {heads(behind)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <NameCells row={row} search={search} />
                {firms ? <FirmCells row={row} /> : null}
                {cells(row, before)}
                <td className={styles.text}>
                  {row.enterprise === null ? <ShareBar row={row} /> : <Asks asks={row.enterprise.asks} />}
                </td>
                {cells(row, behind)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.name}>
                合计
              </th>
              {levels.slice(1).map((axis) => (
                <td key={axis} />
              ))}
              {firms ? <td colSpan={3}>{`${shown(String(answer.totalCount))} 户`}</td> : null}
              {totals(before)}
              <td className={styles.text}>
                <ShareBar row={answer.total} />
              </td>
              {totals(behind)}
            </tr>
          </tfoot>
        </table>
      </div>
      <Foot answer={answer} rows={rows} by={by} onMore={onMore} />
    </section>
  );
}

interface FootProps {
  readonly answer: Comparison;
  readonly rows: readonly Row[];
  readonly by: By;
  readonly onMore: (() => void) | null;
}

function Foot({ answer, rows, by, onMore }: FootProps) {
  const doubled = doubledWords(answer.total, by);
  return (
    <div className={styles.foot}>
      <span>
        {`共 ${shown(String(answer.totalCount))} 行`}
        {rows.length < answer.totalCount ? `，已显示 ${rows.length} 行` : ""}
        {onMore === null ? null : (
          <button type="button" className={styles.more} onClick={onMore}>
            再显示一页
          </button>
        )}
      </span>
      {by === "enterprise" ? null : <ShareLegend />}
      {doubled === null ? null : <span className={styles.doubled}>{doubled}</span>}
    </div>
  );
}

function FirmHeads() {
  return ["申报单位", "试点行业", "服务平台"].map((head) => (
    <th key={head} scope="col" className={styles.text}>
      {head}
    </th>
  ));
}

function NameCells({ row, search }: { readonly row: Row; readonly search: NationalSearch }) {
  return row.parts.map((part, index) => {
    return index === 0 ? (
      <th key={part.axis} scope="row" className={styles.name} title={part.label}>
        <NameContent row={row} index={index} search={search} />
      </th>
    ) : (
      <td key={part.axis} className={styles.text}>
        <NameContent row={row} index={index} search={search} />
      </td>
    );
  });
}

interface NameProps {
  readonly row: Row;
  readonly index: number;
  readonly search: NationalSearch;
}

/** A group's name leads one level down, a firm's to its page. */
function NameContent({ row, index, search }: NameProps) {
  const part = row.parts[index];
  if (part === undefined) return null;
  const own = search.batch === undefined ? {} : { batch: search.batch };
  const { axis, key, label } = part;
  const elsewhere = row.enterprise?.otherListings ?? 0;
  return (
    <>
      {key === "" ? (
        label
      ) : axis === "enterprise" ? (
        <Link to="/national/enterprises/$key" params={{ key }} search={own}>
          {label}
        </Link>
      ) : (
        <Link to="/national" search={drillInto(search, row.parts.slice(0, index + 1))}>
          {label}
        </Link>
      )}
      {elsewhere > 0 ? <small className={styles.mark}>另有 {elsewhere} 处列报</small> : null}
      <Aside axis={axis} keyText={key} own={own} />
    </>
  );
}

interface AsideProps {
  readonly axis: By;
  readonly keyText: string;
  readonly own: NationalSearch;
}

/** A unit's plan and a platform's page are one click away, beside the way down. */
function Aside({ axis, keyText, own }: AsideProps) {
  if (keyText === "") return null;
  if (axis === "unit")
    return (
      <Link to="/national/units/$code" params={{ code: keyText }} search={own} className={styles.aside}>
        方案
      </Link>
    );
  if (axis === "platform")
    return (
      <Link to="/national/platforms/$key" params={{ key: keyText }} search={own} className={styles.aside}>
        详情
      </Link>
    );
  return null;
}

function FirmCells({ row }: { readonly row: Row }) {
  const { enterprise } = row;
  if (enterprise === null) return <td colSpan={3} />;
  const { regionCode, industry, platformName } = enterprise;
  return [findRegion(regionCode)?.shortName ?? regionCode, industry, platformName || "未归平台"].map(
    (text, index) => (
      <td key={`${["unit", "industry", "platform"][index]}`} className={styles.text} title={text}>
        {text}
      </td>
    ),
  );
}

function ValueCell({ row, measure }: { readonly row: Row; readonly measure: MeasureKey }) {
  const value = figureOf(row, measure);
  const above = measure === "headroom" && value?.startsWith("-") === true;
  return (
    <td className={above ? `number ${styles.above}` : "number"}>
      {above ? `超 ${shown(value.slice(1))}` : shown(value)}
    </td>
  );
}

function Asks({ asks }: { readonly asks: keyof typeof ASK_LABELS | null }) {
  return <span className={styles.asks}>{asks === null ? "成本空白" : ASK_LABELS[asks]}</span>;
}
