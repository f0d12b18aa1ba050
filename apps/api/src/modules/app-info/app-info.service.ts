import { DEMO_PASSWORD, demoAccounts } from "@dengta/demo";
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

/** An account to show the product with. Its password is no secret: there is demo data only. */
export interface DemoSignIn {
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/** Accounts to show the product with; none where the data is real. */
export async function readDemoSignIns(db: Db | Tx): Promise<DemoSignIn[]> {
  if (!(await readAppInfo(db)).demo) return [];
  return demoAccounts().map(({ username, displayName }) => ({
    username,
    password: DEMO_PASSWORD,
    name: displayName,
  }));
}
