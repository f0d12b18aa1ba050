import { removeSpaces, toHalfWidth } from "../text/normalise.ts";
import { type Field, type FieldOptions, kept, makeField, quoted, unread } from "./field.ts";

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** YYYY-MM-DD for a date as offices write it ("2022年9月1日", "2022/9/1", "20220901"); null when it is none. */
export function readDate(text: string): string | null {
  const typed = removeSpaces(toHalfWidth(text));
  const match = WRITTEN.exec(typed) ?? DIGITS.exec(typed);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  return isDay(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** A day, YYYY-MM-DD; null where not known. */
export function date(label: string, options: FieldOptions = {}): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "date",
      label,
      blank: null,
      limit: 40,
      read: (text) => {
        if (text.trim() === "") return kept(null);
        const value = readDate(text);
        return value === null
          ? unread("NOT_A_DATE", `${quoted(text)}不是日期，请按 2022-09-01 填写`)
          : kept(value);
      },
      print: (value) => value ?? "",
    },
    options,
  );
}
