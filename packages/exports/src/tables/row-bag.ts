import { COST_BASIS_LABELS, type Enterprise } from "@dengta/domain";

/** Text typed into a field that could not be read yet; null where there is none. */
export function unreadOf(row: object, key: string): string | null {
  return bagText("unread" in row ? row.unread : null, key);
}

/** Value of a field that a template adds; "" where there is none. */
export function moreOf(row: object, key: string): string {
  return bagText("more" in row ? row.more : null, key) ?? "";
}

function bagText(bag: unknown, key: string): string | null {
  if (typeof bag !== "object" || bag === null || !Object.hasOwn(bag, key)) return null;
  const text: unknown = Reflect.get(bag, key);
  return typeof text === "string" ? text : null;
}

/** A firm's text in a column that the form of another year adds: a field of the firm, or a value of its own. */
export function enterpriseText(enterprise: Enterprise, key: string): string {
  switch (key) {
    case "uscc":
      return unreadOf(enterprise, key) ?? enterprise.uscc ?? "";
    case "schedule":
    case "goal":
    case "content":
    case "assurance":
      return enterprise[key];
    case "costBasis":
      return enterprise.costBasis === null
        ? (unreadOf(enterprise, key) ?? "")
        : COST_BASIS_LABELS[enterprise.costBasis];
    default:
      return moreOf(enterprise, key);
  }
}
