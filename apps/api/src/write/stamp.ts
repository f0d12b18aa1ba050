import { changedFields } from "@dengta/domain";
import type { DataRow } from "../data/index.ts";

/** The row in its next revision, with the fields marked that are not what they were. */
export function stamped(before: DataRow, after: Omit<DataRow, "stamps" | "revision">): DataRow {
  const revision = before.revision + 1;
  const stamps = { ...before.stamps };
  for (const field of changedFields(before, after)) stamps[field] = revision;
  return { ...after, stamps, revision };
}
