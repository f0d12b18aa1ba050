import { z } from "zod";
import type { Db, Tx } from "../../db/index.ts";

/** Facts about this installation that anybody may know. */
export interface AppInfo {
  /** It was filled with demo data: figures are invented. */
  readonly demo: boolean;
}

const DEMO = "demo";

/** An account to show the product with. Its password is no secret: there is demo data only. */
export interface DemoSignIn {
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/** The accounts to show; `true` in a demo database of a version that did not keep them. */
const demoSchema = z.union([
  z.boolean(),
  z.array(z.object({ username: z.string(), password: z.string(), name: z.string() })),
]);

/** What a demo database says of itself; false where the data is real. */
async function readDemo(db: Db | Tx): Promise<z.infer<typeof demoSchema>> {
  const setting = await db.setting.findUnique({ where: { key: DEMO } });
  return setting !== null && demoSchema.parse(setting.value);
}

export async function readAppInfo(db: Db | Tx): Promise<AppInfo> {
  return { demo: (await readDemo(db)) !== false };
}

/** Marks a database as demo data and keeps the accounts that its sign-in page names. */
export async function markAsDemo(tx: Tx, signIns: readonly DemoSignIn[]): Promise<void> {
  const value = signIns.map((signIn) => ({ ...signIn }));
  await tx.setting.upsert({ where: { key: DEMO }, create: { key: DEMO, value }, update: { value } });
}

/** Accounts to show the product with; none where the data is real. */
export async function readDemoSignIns(db: Db | Tx): Promise<readonly DemoSignIn[]> {
  const demo = await readDemo(db);
  return typeof demo === "boolean" ? [] : demo;
}
