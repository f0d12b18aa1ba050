import { formatWan, readWan, SCENARIO_KIND_LABELS, type Scenario, type Solution } from "@dengta/domain";
import { useState } from "react";
import { BLANK } from "../../shared/format/index.ts";
import styles from "./platforms.module.css";

type Prices = Solution["prices"];

interface PriceTableProps {
  readonly scenarios: readonly Scenario[];
  readonly prices: Prices;
  readonly readOnly: boolean;
  readonly onChange: (prices: Prices) => void;
}

/** 每项共性应用场景和个性应用场景价格. A scenario without a price stays blank. */
export function PriceTable({ scenarios, prices, readOnly, onChange }: PriceTableProps) {
  if (scenarios.length === 0) return <p className={styles.soft}>先在附2二（二）列出应用场景，再填写价格。</p>;
  const write = (scenarioId: string, price: string | null) =>
    onChange([...prices.filter((row) => row.scenarioId !== scenarioId), { scenarioId, price }]);
  return (
    <table className={styles.prices}>
      <thead>
        <tr>
          <th scope="col">应用场景</th>
          <th scope="col">类别</th>
          <th scope="col" className={styles.amount}>
            价格（万元）
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({ id, name, kind }) => (
          <tr key={id}>
            <td>{name === "" ? "（未命名）" : name}</td>
            <td>{SCENARIO_KIND_LABELS[kind]}</td>
            <td className={styles.amount}>
              <PriceCell
                label={`${name} 价格`}
                price={prices.find((row) => row.scenarioId === id)?.price ?? null}
                readOnly={readOnly}
                onChange={(price) => write(id, price)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PriceCellProps {
  readonly label: string;
  readonly price: string | null;
  readonly readOnly: boolean;
  readonly onChange: (price: string | null) => void;
}

/** What cannot be read stays in the box with the reason; it is not saved. */
function PriceCell({ label, price, readOnly, onChange }: PriceCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (readOnly) return <>{price ?? BLANK}</>;

  function commit() {
    if (typed === null) return;
    const reading = readWan(typed);
    if (reading.kind === "refused") return setRefusal(reading.message);
    const next = reading.kind === "blank" ? null : formatWan(reading.amount);
    setTyped(null);
    setRefusal(null);
    if (next !== price) onChange(next);
  }

  return (
    <>
      <input
        aria-label={label}
        aria-invalid={refusal !== null}
        inputMode="decimal"
        value={typed ?? price ?? ""}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
        }}
      />
      {refusal === null ? null : <p className={styles.refusal}>{refusal}</p>}
    </>
  );
}
