import { readKpiValue } from "../kpi/read-kpi-value.ts";
import { type Field, type FieldOptions, kept, makeField, unread } from "./field.ts";

/** A value of 附5: an exact decimal in the unit of the row's indicator; null where none exists, never 0. */
export function measure(label: string, options: FieldOptions = {}): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "measure",
      label,
      blank: null,
      limit: 60,
      read: (text, { indicator }) => {
        if (text.trim() === "") return kept(null);
        if (indicator === null) return unread("NOT_FOUND", "该指标不在本行业的附5中，请刷新页面后重填");
        const reading = readKpiValue(indicator, text);
        return reading.ok ? kept(reading.value) : unread(reading.code, reading.message);
      },
      print: (value) => value ?? "",
    },
    options,
  );
}
