import { formatWan } from "../money/wan.ts";
import { readNumber } from "../text/read-number.ts";
import { readWan } from "../text/read-wan.ts";
import {
  type Field,
  type FieldOptions,
  type FieldReading,
  kept,
  makeField,
  quoted,
  unread,
} from "./field.ts";

const NUMBER_LIMIT = 60;

function readMoney(text: string): FieldReading<string | null> {
  const reading = readWan(text);
  if (reading.kind === "blank") return kept(null);
  return reading.kind === "amount" ? kept(formatWan(reading.amount)) : unread(reading.code, reading.message);
}

/** An amount in 万元, exact, as canonical text ("85.50"); null where not known: blank is never zero. */
export function money(label: string, options: FieldOptions = {}): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "money",
      label,
      blank: null,
      limit: NUMBER_LIMIT,
      read: readMoney,
      print: (value) => value ?? "",
    },
    options,
  );
}

/** 营业收入 and 资产总额 in 万元, as the size standard compares them; null where not known. */
export function amount(label: string, options: FieldOptions = {}): Field<number | null> {
  return makeField<number | null>(
    {
      kind: "amount",
      label,
      blank: null,
      limit: NUMBER_LIMIT,
      read: (text) => {
        const reading = readMoney(text);
        return reading.ok ? kept(reading.value === null ? null : Number(reading.value)) : reading;
      },
      print: (value) => (value === null ? "" : String(value)),
    },
    options,
  );
}

const MOST_PERSONS = 10_000_000;

/** A number of persons; null where not known. */
export function count(label: string, options: FieldOptions = {}): Field<number | null> {
  return makeField<number | null>(
    {
      kind: "count",
      label,
      blank: null,
      limit: NUMBER_LIMIT,
      read: (text) => {
        const reading = readNumber(text);
        if (reading.kind === "blank") return kept(null);
        const value = numberOf(reading, ["", "人", "名"]);
        return Number.isSafeInteger(value) && value >= 0 && value <= MOST_PERSONS
          ? kept(value)
          : unread("NOT_A_COUNT", `${quoted(text)}不是人数，请填写整数`);
      },
      print: (value) => (value === null ? "" : String(value)),
    },
    options,
  );
}

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  零: "0",
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
};

/** 数字化水平等级 0 to 4; null where not assessed. */
export function level(label: string, options: FieldOptions = {}): Field<number | null> {
  return makeField<number | null>(
    {
      kind: "level",
      label,
      blank: null,
      limit: NUMBER_LIMIT,
      options: ["0", "1", "2", "3", "4"].map((value) => ({ value, label: `${value}级` })),
      read: (text) => {
        const typed = text
          .trim()
          .replace(/^[零一二两三四](?=级?$)/, (digit) => CHINESE_DIGITS[digit] ?? digit);
        const reading = readNumber(typed);
        if (reading.kind === "blank") return kept(null);
        const value = numberOf(reading, ["", "级"]);
        return [0, 1, 2, 3, 4].includes(value)
          ? kept(value)
          : unread("NOT_A_LEVEL", `${quoted(text)}不是等级，请填写 0 至 4 级`);
      },
      print: (value) => (value === null ? "" : `${value}级`),
    },
    options,
  );
}

/** What a score of 0 to 100 looks like: at most two decimals. */
export const SCORE_SHAPE = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** A score of 0 to 100 as exact text; null where only the level is known. */
export function score(label: string, options: FieldOptions = {}): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "score",
      label,
      blank: null,
      limit: NUMBER_LIMIT,
      read: (text) => {
        const reading = readNumber(text);
        if (reading.kind === "blank") return kept(null);
        const value = reading.kind === "number" && ["", "分"].includes(reading.suffix) ? reading.value : "";
        return SCORE_SHAPE.test(value)
          ? kept(value)
          : unread("NOT_A_SCORE", `${quoted(text)}不是得分，请填写 0 至 100，最多两位小数`);
      },
      print: (value) => value ?? "",
    },
    options,
  );
}

function numberOf(reading: ReturnType<typeof readNumber>, units: readonly string[]): number {
  return reading.kind === "number" && units.includes(reading.suffix) ? Number(reading.value) : Number.NaN;
}
