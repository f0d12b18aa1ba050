import { z } from "zod";
import type { Db, Tx } from "../../db/index.ts";

/** Facts about this installation that anybody may know. */
export interface AppInfo {
  /** It was filled with demo data: figures are invented. */
  readonly demo: boolean;
}

const DEMO = "demo";
const demoSchema = z.boolean();

export async function readAppInfo(db: Db | Tx): Promise<AppInfo> {
  const setting = await db.setting.findUnique({ where: { key: DEMO } });
  return { demo: setting !== null && demoSchema.parse(setting.value) };
}

export async function markAsDemo(tx: Tx): Promise<void> {
  await tx.setting.create({ data: { key: DEMO, value: true } });
}
