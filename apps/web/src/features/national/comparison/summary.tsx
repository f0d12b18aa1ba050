import { BLANK, groupDigits } from "../../../shared/format/index.ts";
import type { Comparison, UnitState } from "./comparison.query.ts";
import styles from "./page.module.css";
import { basisOf, figureOf, infoOf, shown } from "./values.ts";

interface SummaryProps {
  readonly answer: Comparison;
  readonly states: readonly UnitState[];
}

const FIGURES = [
  "units",
  "industries",
  "platforms",
  "enterprises",
  "cost",
  "eligible",
  "meanEligible",
  "shareFull",
] as const;

/** The total in one line; each figure says what it rests on. */
export function Summary({ answer, states }: SummaryProps) {
  const { total } = answer;
  const submitted = states.filter(({ version }) => version !== null).length;
  return (
    <dl className={styles.summary}>
      {FIGURES.map((key) => {
        const { label, unit, definition } = infoOf(answer, key);
        const value = figureOf(total, key);
        return (
          <div key={key} title={definition}>
            <dt>{label}</dt>
            <dd>
              <b>{value === null ? BLANK : shown(value)}</b> {unit}
            </dd>
          </div>
        );
      })}
      <div className={styles.basis}>
        <dt>口径</dt>
        <dd>
          {`已提交 ${submitted}/${states.length || 37} 家的最新版本，${basisOf(total)}，申请空白 ${groupDigits(String(total.requestMissing))} 户`}
        </dd>
      </div>
    </dl>
  );
}
