import { useLayoutEffect, useRef } from "react";
import type { CellFinding, Grade } from "../contract.ts";
import type { CellAddress } from "../core/grid.ts";
import styles from "./sheet.module.css";
import type { CellPlace } from "./use-place.ts";

export const GRADE_WORDS: Readonly<Record<Grade, string>> = { error: "错误", warning: "警告", hint: "提示" };

interface FindingTipProps {
  readonly id: string;
  readonly address: CellAddress;
  readonly findings: readonly CellFinding[];
  readonly place: CellPlace;
  readonly readOnly: boolean;
  readonly onRepair: (finding: CellFinding) => void;
}

/** What is to be said about a cell, beside it, with the repair at hand. */
export function FindingTip({ id, address, findings, place, readOnly, onRepair }: FindingTipProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.putNear(tip.current, address));
  const first = findings.find(({ repair }) => repair !== null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the sheet
    <div
      ref={tip}
      className={styles.tip}
      data-tip=""
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div id={id} role="tooltip">
        {findings.map(({ grade, message }) => (
          <p key={message}>
            <b className={styles[`${grade}Word`]}>{GRADE_WORDS[grade]}</b> {message}
          </p>
        ))}
      </div>
      {readOnly
        ? null
        : findings.map((finding) =>
            finding.repair === null ? null : (
              <button
                key={finding.message}
                type="button"
                tabIndex={-1}
                className={styles.button}
                onClick={() => onRepair(finding)}
              >
                {finding.repair.label}
                {finding === first ? <kbd>Alt+Enter</kbd> : null}
              </button>
            ),
          )}
    </div>
  );
}
