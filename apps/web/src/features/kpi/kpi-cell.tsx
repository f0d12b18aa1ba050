import { type Finding, type KpiIndicator, readKpiValue } from "@dengta/domain";
import { useId, useState } from "react";
import styles from "./kpi.module.css";

interface KpiCellProps {
  /** As findings name the cell: "satisfaction.target". */
  readonly id: string;
  readonly indicator: KpiIndicator;
  readonly label: string;
  /** Exact decimal text; null where blank. */
  readonly value: string | null;
  readonly finding: Finding | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A value of 附5. What cannot be read stays in the box with the reason below it; it is not saved. */
export function KpiCell({ id, indicator, label, value, finding, readOnly, onChange }: KpiCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const describedBy = useId();
  const message = refusal ?? finding?.message ?? null;

  function commit(text: string) {
    const reading = readKpiValue(indicator, text);
    if (!reading.ok) {
      setRefusal(reading.message);
      return;
    }
    setRefusal(null);
    setTyped(null);
    if (reading.value !== value) onChange(reading.value);
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
        value={typed ?? value ?? ""}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed !== null && commit(typed)}
        onKeyDown={(event) => {
          // An Enter that ends a composition belongs to the input method.
          if (event.key === "Enter" && !event.nativeEvent.isComposing && typed !== null) commit(typed);
        }}
      />
      {message === null ? null : (
        <p
          id={describedBy}
          className={refusal === null && finding?.severity === "warning" ? styles.warning : styles.refusal}
        >
          {message}
        </p>
      )}
    </div>
  );
}
