import { COST_BASIS_LABELS, nameKey, tryParseWan } from "@dengta/domain";
import { moreOf, unreadOf } from "../tables/row-bag.ts";
import type { KnownFirm } from "./find-firm.ts";
import type { FieldChange } from "./types.ts";

/** A firm's field as text, as a person would type it; null where blank. */
export function textOf({ firm, industry }: KnownFirm, field: string): string | null {
  const typed = unreadOf(firm, field);
  if (field.startsWith("more.")) return blankToNull(moreOf(firm, field.slice("more.".length)));
  switch (field) {
    case "name":
      return firm.name;
    case "platformId":
      return industry.platforms.find(({ id }) => id === firm.platformId)?.name ?? typed;
    case "cost":
    case "requested":
    case "uscc":
      return firm[field] ?? typed;
    case "costBasis":
      return firm.costBasis === null ? typed : COST_BASIS_LABELS[firm.costBasis];
    case "schedule":
    case "goal":
    case "content":
    case "assurance":
      return blankToNull(firm[field]);
    default:
      return null;
  }
}

function blankToNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Whether two texts of a field say the same: an amount by its value, a platform by its name's key. */
export function isSame(field: string, a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (field === "platformId" || field === "name") return nameKey(a) === nameKey(b);
  if (field !== "cost" && field !== "requested") return a === b;
  const [first, second] = [tryParseWan(a), tryParseWan(b)];
  return typeof first === "number" && first === second;
}

interface Sides {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** undefined: the version that the file was made from is not known. */
  readonly base: string | null | undefined;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/**
 * What the file changes in a field; null where nothing. With a base, what only others changed is theirs to keep, and
 * what both changed is a conflict.
 */
export function changeOf({ field, before, after, base, sheet, cell }: Sides): FieldChange | null {
  if (isSame(field, before, after)) return null;
  if (base === undefined) return { field, before, after, conflict: false, sheet, cell };
  if (isSame(field, base, after)) return null;
  return { field, before, after, base, conflict: !isSame(field, base, before), sheet, cell };
}
