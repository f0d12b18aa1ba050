import { sectionsOf, type Template } from "@dengta/domain";
import { CHECKS } from "../check/catalogue/index.ts";

/** One clause, table column or note of the template, and the checks that read it. */
export interface CoverageRow {
  /** Id as checks name it: "fu2.2.1", "fu4.cost", "fu4.note". */
  readonly part: string;
  /** The form's own words. */
  readonly words: string;
  /** Codes; empty where nothing reads it. */
  readonly checks: readonly string[];
}

/**
 * Each clause, column and note of a template against the checks that read it. A check that reads a whole
 * form ("fu2") counts for every part of it.
 */
export function coverageOf(template: Template): CoverageRow[] {
  return partsOf(template).map(({ part, words }) => ({
    part,
    words,
    checks: [
      ...new Set(
        CHECKS.filter(({ reads }) => reads.some((read) => isWithin(part, read))).map(({ code }) => code),
      ),
    ],
  }));
}

/** Titles, seals, units and notes are read by who names them, not by who reads the form's texts. */
const APART = /\.(?:title|subtitle|seal|unit|note)$/;

function isWithin(part: string, read: string): boolean {
  return part === read || (part.startsWith(`${read}.`) && !APART.test(part));
}

function partsOf(template: Template): { part: string; words: string }[] {
  return template.forms.flatMap((form) => [
    { part: `${form.id}.title`, words: `${form.label} 标题` },
    ...(form.subtitle === null
      ? []
      : [{ part: `${form.id}.subtitle`, words: `${form.label} ${form.subtitle}` }]),
    ...(form.sealLine === null ? [] : [{ part: `${form.id}.seal`, words: `${form.label} 盖章栏` }]),
    ...(form.unitLine === null ? [] : [{ part: `${form.id}.unit`, words: `${form.label} ${form.unitLine}` }]),
    ...sectionsOf(form).map(({ id, number, heading }) => ({
      part: id,
      words: `${form.label} ${number ?? ""}${heading}`,
    })),
    ...(form.table?.columns ?? []).map(({ key, label }) => ({
      part: `${form.id}.${key}`,
      words: `${form.label} ${label}`,
    })),
    ...(form.note === null ? [] : [{ part: `${form.id}.note`, words: `${form.label} 注` }]),
  ]);
}
