import type { MeasureKey } from "@dengta/domain";
import styles from "./table.module.css";
import { ASK_LABELS, figureOf } from "./values.ts";

const PARTS = [
  { key: "shareRate", label: ASK_LABELS.asksRate, tone: styles.toneRate },
  { key: "shareCap", label: ASK_LABELS.asksCap, tone: styles.toneCap },
  { key: "shareLess", label: ASK_LABELS.asksLess, tone: styles.toneLess },
  { key: "shareNothing", label: ASK_LABELS.asksNothing, tone: styles.toneNothing },
] as const satisfies readonly { key: MeasureKey; label: string; tone: string | undefined }[];

/** What the firms of a row ask for, as parts of a bar; the words say the same. */
export function ShareBar({ row }: { readonly row: { readonly values: readonly (string | null)[] } }) {
  const parts = PARTS.map((part) => ({ ...part, value: figureOf(row, part.key) }));
  if (parts.every(({ value }) => value === null)) return <span>—</span>;
  const words = parts.map(({ label, value }) => `${label} ${value ?? "—"}%`).join("，");
  return (
    <span className={styles.share} role="img" aria-label={words} title={words}>
      {parts.map(({ key, tone, value }) =>
        Number(value) > 0 ? <i key={key} className={tone} style={{ flexGrow: Number(value) }} /> : null,
      )}
    </span>
  );
}

export function ShareLegend() {
  return (
    <span className={styles.shareLegend}>
      申请情况：
      {PARTS.map(({ key, label, tone }) => (
        <span key={key}>
          <i className={tone} />
          {label}
        </span>
      ))}
    </span>
  );
}
