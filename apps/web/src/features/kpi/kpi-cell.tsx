import type { Finding } from "@dengta/domain";
import { useId, useState } from "react";
import styles from "./kpi.module.css";

interface KpiCellProps {
  /** As findings name the cell: "satisfaction.target". */
  readonly id: string;
  readonly label: string;
  /** What the cell holds, or the text in it that could not be read. */
  readonly text: string;
  /** Why it could not be read; null where it could. */
  readonly problem: string | null;
  readonly finding: Finding | undefined;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** A value of 附5. What cannot be read is kept as it was typed, with the reason below it. */
export function KpiCell({ id, label, text, problem, finding, readOnly, onChange }: KpiCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const describedBy = useId();
  const message = problem ?? finding?.message ?? null;

  function commit() {
    if (typed !== null && typed !== text) onChange(typed);
    setTyped(null);
  }

  return (
    <div className={styles.cell}>
      <input
        id={id}
        aria-label={label}
        aria-invalid={message !== null}
        aria-describedby={message === null ? undefined : describedBy}
        inputMode="decimal"
        readOnly={readOnly}
        value={typed ?? text}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          // An Enter that ends a composition belongs to the input method.
          if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
        }}
      />
      {message === null ? null : (
        <p
          id={describedBy}
          className={problem === null && finding?.severity === "warning" ? styles.warning : styles.refusal}
        >
          {message}
        </p>
      )}
    </div>
  );
}
