import {
  DEMO_BATCH,
  DEMO_PASSWORD,
  type DemoAccount,
  type DemoPlan,
  demoAccounts,
  demoIndustries,
  demoPlans,
} from "@dengta/demo";
import { hashPassword } from "better-auth/crypto";
import type { Db, Tx } from "../db/index.ts";
import { type Actor, toActor } from "../kernel/actor.ts";
import { newId } from "../kernel/ids.ts";
import { type DemoSignIn, markAsDemo, readAppInfo } from "../modules/app-info/index.ts";
import { writeDemoPlan } from "./demo-plan.ts";
import { isEmpty } from "./is-empty.ts";
import { missingEditors } from "./unit-editors.ts";

const SEED_LIMIT_MS = 300_000;

/**
 * Fills an empty database with demo data, whole or not at all, and marks it as such.
 * Returns false, and does nothing, when anybody has an account or any plan exists.
 */
export async function seedDemo(db: Db): Promise<boolean> {
  const password = await hashPassword(DEMO_PASSWORD);
  const plans = demoPlans();
  return db.$transaction(
    async (tx) => {
      if (!(await isEmpty(tx))) return false;
      const accounts = demoAccounts();
      const actors = await createAccounts(tx, [...accounts, ...missingEditors(accounts)], password);
      const batchId = newId("Batch");
      await tx.batch.create({ data: { ...DEMO_BATCH, id: batchId } });
      await listIndustries(tx);
      for (const plan of plans) await writeDemoPlan(tx, batchId, plan, peopleOf(plan, actors));
      await markAsDemo(tx, signIns());
      return true;
    },
    { timeout: SEED_LIMIT_MS },
  );
}

/** Lets the sign-in page of a demo database name the accounts of this version; false where the data is real. */
export async function nameDemoAccounts(db: Db): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await readAppInfo(tx)).demo) return false;
    await markAsDemo(tx, signIns());
    return true;
  });
}

function signIns(): DemoSignIn[] {
  return demoAccounts().map(({ username, displayName }) => ({
    username,
    password: DEMO_PASSWORD,
    name: displayName,
  }));
}

function peopleOf({ document }: DemoPlan, actors: readonly Actor[]): { editor: Actor; reviewer: Actor } {
  const { regionCode } = document;
  const editor = actors.find((actor) => actor.role === "provincialEditor" && actor.regionCode === regionCode);
  const reviewer = actors.find(({ role }) => role === "nationalReviewer");
  if (editor === undefined || reviewer === undefined)
    throw new Error(`nobody wrote the demo plan of ${regionCode}`);
  return { editor, reviewer };
}

/** One hash serves all: the password is public, and hashing it forty times would take seconds. */
async function createAccounts(tx: Tx, accounts: readonly DemoAccount[], password: string): Promise<Actor[]> {
  const rows = accounts.map(({ displayName, password: _password, ...account }) => ({
    ...account,
    id: newId("User"),
    name: displayName,
  }));
  await tx.user.createMany({
    data: rows.map((row) => ({
      ...row,
      displayUsername: row.username,
      email: `${row.username}@users.invalid`,
      emailVerified: true,
    })),
  });
  await tx.account.createMany({
    data: rows.map(({ id }) => ({
      ...{ id: newId("Account"), userId: id, accountId: id, providerId: "credential", password },
    })),
  });
  return rows.map(toActor);
}

async function listIndustries(tx: Tx): Promise<void> {
  await tx.industryName.createMany({
    data: demoIndustries().map(({ name, aliases }) => ({
      id: newId("IndustryName"),
      name,
      aliases: [...aliases],
    })),
  });
}
