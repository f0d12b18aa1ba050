import { normaliseName } from "../text/index.ts";

/** An entry of the administrator's list: units compare only under one official name. */
export interface IndustryEntry {
  readonly name: string;
  /** Other names that offices write for it. */
  readonly aliases: readonly string[];
}

/** The official name for what an office wrote (with or without 行业 at its end); null when the list has none. */
export function resolveIndustryName(list: readonly IndustryEntry[], written: string): string | null {
  const key = industryKey(written);
  const entry = list.find((item) => [item.name, ...item.aliases].some((name) => industryKey(name) === key));
  return entry?.name ?? null;
}

function industryKey(name: string): string {
  return normaliseName(name).replace(/(?<=.)行业$/, "");
}
