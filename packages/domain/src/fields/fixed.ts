import type { KpiIndicator } from "../kpi/indicator.ts";
import { type Field, kept, makeField, unread } from "./field.ts";

/** Values that the system sets beside what people type; the schema of each is named like it. */
export interface FixedValues {
  readonly kpiSetId: string;
  readonly indicators: KpiIndicator[];
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A value that nobody types: the rows of 附5 that an industry has, the facts of a file. */
export function fixed<K extends keyof FixedValues>(
  schema: K,
  label: string,
  blank: FixedValues[K],
): Field<FixedValues[K]> {
  return makeField<FixedValues[K]>(
    {
      kind: "fixed",
      label,
      blank,
      limit: 0,
      of: schema,
      system: true,
      read: (text) =>
        text === "" ? kept(blank) : unread("FIELD_NOT_TYPED", `“${label}”由系统填写，不能修改`),
      print: (value) => (typeof value === "object" ? "" : String(value)),
    },
    {},
  );
}
