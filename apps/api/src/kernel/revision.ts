import { StaleRevisionError } from "./errors.ts";

/** Throws {@link StaleRevisionError} with the row as it stands unless the caller saw its last revision. */
export function requireRevision(
  what: string,
  row: { readonly revision: number },
  expectedRevision: number,
  current: unknown,
): void {
  if (row.revision !== expectedRevision) throw new StaleRevisionError(what, row.revision, current);
}
