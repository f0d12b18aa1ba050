import { resolveIndustryName } from "../industries/industry.ts";
import { normaliseName } from "../text/normalise.ts";
import { type Field, type FieldOptions, type FieldReading, kept, makeField, unread } from "./field.ts";

/** Characters of one line, and of a text in paragraphs. */
export const LINE_LIMIT = 500;
export const PARAGRAPHS_LIMIT = 50_000;

function within(limit: number, text: string): FieldReading<string> {
  return text.length <= limit
    ? kept(text)
    : unread("TEXT_TOO_LONG", `内容共 ${text.length} 字，最多 ${limit} 字，请精简后重填`);
}

/** A name as it is stored: brackets full-width, no stray spaces ({@link normaliseName}). */
export function name(label: string, options: FieldOptions = {}): Field<string> {
  return makeField(
    {
      kind: "name",
      label,
      blank: "",
      limit: LINE_LIMIT,
      read: (text) => within(LINE_LIMIT, normaliseName(text)),
      print: (value) => value,
    },
    options,
  );
}

/** 试点行业名称: the administrator's name for what was written, without 行业 at its end. */
export function industryName(label: string, options: FieldOptions = {}): Field<string> {
  return {
    ...name(label, options),
    read: (text, { industryNames }) =>
      within(
        LINE_LIMIT,
        resolveIndustryName(industryNames, text) ?? normaliseName(text).replace(/(?<=.)行业$/, ""),
      ),
  };
}

/** Text of one line; "" where nothing is written. */
export function line(label: string, options: FieldOptions = {}): Field<string> {
  return makeField(
    {
      kind: "line",
      label,
      blank: "",
      limit: LINE_LIMIT,
      read: (text) => within(LINE_LIMIT, text.trim()),
      print: (value) => value,
    },
    options,
  );
}

/** Text in paragraphs separated by line breaks; "" where nothing is written. Kept exactly as typed. */
export function paragraphs(label: string, options: FieldOptions = {}): Field<string> {
  return makeField(
    {
      kind: "paragraphs",
      label,
      blank: "",
      limit: PARAGRAPHS_LIMIT,
      read: (text) => within(PARAGRAPHS_LIMIT, text),
      print: (value) => value,
    },
    options,
  );
}
