import { levelOfScore2022, normaliseName, RUBRIC_2022 } from "@dengta/domain";
import type { EnterpriseRow } from "../../db/index.ts";
import {
  type ColumnReading,
  type EnterpriseColumns,
  type EnterpriseField,
  type EnterpriseTexts,
  READERS,
} from "./enterprise.fields.ts";

/** A cell that could not be kept; the rest of its row was. */
export interface CellRefusal {
  readonly field: EnterpriseField;
  readonly code: string;
  readonly message: string;
  /** What was typed. */
  readonly text: string;
}

export interface MergedRow {
  readonly columns: EnterpriseColumns;
  readonly refusals: readonly CellRefusal[];
  /** Whether any column differs from before. */
  readonly changed: boolean;
}

export interface PlatformChoice {
  readonly id: string;
  readonly name: string;
}

export const BLANK_COLUMNS: EnterpriseColumns = {
  platformId: null,
  name: "",
  uscc: null,
  costFen: null,
  costBasis: null,
  requestedFen: null,
  schedule: "",
  goal: "",
  content: "",
  assurance: "",
  sector: null,
  employees: null,
  revenue: null,
  assets: null,
  levelRubricId: null,
  levelScore: null,
  level: null,
  levelAssessedBy: null,
  levelAssessedOn: null,
  targetLevel: null,
};

/** Reads what was typed over a row. A cell that cannot be read is refused alone. Pure. */
export function mergeRow(
  before: EnterpriseColumns,
  texts: EnterpriseTexts,
  platforms: readonly PlatformChoice[],
): MergedRow {
  const refusals: CellRefusal[] = [];
  let after = before;
  for (const field of FIELDS) {
    const text = texts[field];
    if (text === undefined) continue;
    const reading = readField(field, text ?? "", platforms);
    if (reading.ok) after = { ...after, ...reading.value };
    else refusals.push({ field, code: reading.code, message: reading.message, text: text ?? "" });
  }
  const columns = completeLevel(after, texts);
  return { columns, refusals, changed: !sameColumns(before, columns) };
}

const FIELDS: readonly EnterpriseField[] = ["platform", ...keysOf(READERS)];

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

function readField(
  field: EnterpriseField,
  text: string,
  platforms: readonly PlatformChoice[],
): ColumnReading {
  if (field !== "platform") return READERS[field](text);
  const name = normaliseName(text);
  if (name === "") return { ok: true, value: { platformId: null } };
  const found = platforms.find((platform) => platform.id === name || platform.name === name);
  return found === undefined
    ? {
        ok: false,
        code: "PLATFORM_UNKNOWN",
        message: `本行业没有服务平台“${name}”，请更正名称，或先在服务平台中添加`,
      }
    : { ok: true, value: { platformId: found.id } };
}

/** A score says its level; a level without more was assessed by the firm itself under the rubric of 2022. */
function completeLevel(columns: EnterpriseColumns, texts: EnterpriseTexts): EnterpriseColumns {
  const { levelScore } = columns;
  const scored = texts.levelScore !== undefined && texts.level === undefined && levelScore !== null;
  const level = scored ? levelOfScore2022(Number(levelScore)) : columns.level;
  if (level === null)
    return {
      ...columns,
      level,
      levelRubricId: null,
      levelScore: null,
      levelAssessedBy: null,
      levelAssessedOn: null,
    };
  const levelRubricId =
    columns.levelRubricId === null || columns.levelRubricId === "" ? RUBRIC_2022 : columns.levelRubricId;
  return { ...columns, level, levelRubricId, levelAssessedBy: columns.levelAssessedBy ?? "self" };
}

function sameColumns(a: EnterpriseColumns, b: EnterpriseColumns): boolean {
  return keysOf(a).every((key) => comparable(a[key]) === comparable(b[key]));
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

/** The columns that people fill in, of a stored row. */
export function columnsOf(row: EnterpriseRow): EnterpriseColumns {
  const { id: _id, planId: _plan, industryId: _industry, position: _position, ...rest } = row;
  const { revision: _revision, updatedAt: _updated, ...columns } = rest;
  return columns;
}

/** A new row in which nothing was typed: spreadsheets are full of them. */
export function isBlankTexts(texts: EnterpriseTexts): boolean {
  return Object.values(texts).every((text) => typeof text !== "string" || text.trim() === "");
}
