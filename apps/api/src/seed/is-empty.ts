import type { Db, Tx } from "../db/index.ts";

/** Nobody has an account and no unit has a plan. */
export async function isEmpty(db: Db | Tx): Promise<boolean> {
  return (await db.user.count()) === 0 && (await db.plan.count()) === 0;
}
