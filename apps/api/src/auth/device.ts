import { createHash, randomBytes } from "node:crypto";
import type { HookContext } from "./hook-context.ts";

const COOKIE = "device";
const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** Accounts that one browser is remembered for. */
const MOST = 8;

/**
 * The number under which this browser has signed in to the account before, from a cookie that only we can sign; null
 * where it never has. The account is named by a hash: the cookie tells nobody who used the computer.
 */
export async function deviceOf(ctx: HookContext, username: string): Promise<string | null> {
  return (await entriesOf(ctx)).find(({ account }) => account === nameHash(username))?.device ?? null;
}

/** Lets this browser be known to the account from now on. */
export async function rememberDevice(ctx: HookContext, username: string): Promise<void> {
  const account = nameHash(username);
  const entries = await entriesOf(ctx);
  if (entries.some((entry) => entry.account === account)) return;
  const device = randomBytes(16).toString("hex");
  const kept = [{ account, device }, ...entries].slice(0, MOST);
  const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: YEAR_SECONDS });
  const value = kept.map((entry) => `${entry.account}-${entry.device}`).join("_");
  await ctx.setSignedCookie(cookie.name, value, ctx.context.secret, cookie.attributes);
}

async function entriesOf(ctx: HookContext): Promise<{ account: string; device: string }[]> {
  const { name } = ctx.context.createAuthCookie(COOKIE);
  const value = await ctx.getSignedCookie(name, ctx.context.secret);
  if (typeof value !== "string") return [];
  return value.split("_").flatMap((entry) => {
    const [account, device] = entry.split("-");
    return account === undefined || device === undefined ? [] : [{ account, device }];
  });
}

function nameHash(username: string): string {
  return createHash("sha256").update(username).digest("hex").slice(0, 24);
}
