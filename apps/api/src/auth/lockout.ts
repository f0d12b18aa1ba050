import type { GenericEndpointContext } from "better-auth";
import { APIError, isAPIError } from "better-auth/api";
import type { Db } from "../db/index.ts";
import { oneAddress } from "./address.ts";
import { CLIENT_ADDRESS } from "./client-address.ts";
import { deviceOf, rememberDevice } from "./device.ts";
import type { HookContext } from "./hook-context.ts";
import {
  type Counter,
  claimAttempt,
  countersOf,
  forgiveAttempt,
  type Rest,
  restOf,
} from "./sign-in-attempts.ts";

const SIGN_IN = "/sign-in/username";

/** Guessing passwords gets slower with every try, and then has to rest; see {@link countersOf} for whom that meets. */
export function lockout(db: Db) {
  return {
    async before(ctx: HookContext): Promise<void> {
      const counters = await countersOfRequest(ctx);
      if (counters === null) return;
      const now = new Date();
      const rest = await restOf(db, counters, now);
      if (rest !== null) throw resting(rest);
      for (const counter of counters)
        if (!(await claimAttempt(db, counter, now))) throw resting({ seconds: 1, locked: false });
    },
    async after(ctx: HookContext): Promise<void> {
      const name = typedName(ctx.path, ctx.body);
      const counters = await countersOfRequest(ctx);
      if (name === null || counters === null || isAPIError(ctx.context.returned)) return;
      await forgiveAttempt(db, counters);
      await rememberDevice(ctx, name);
    },
  };
}

function resting({ seconds, locked }: Rest): APIError {
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`;
  return new APIError(
    "TOO_MANY_REQUESTS",
    {
      code: locked ? "SIGN_IN_LOCKED" : "SIGN_IN_RESTING",
      message: `密码多次输入不正确，请 ${wait}后再试${locked ? "，或请管理员解除" : ""}`,
    },
    { "Retry-After": String(seconds) },
  );
}

async function countersOfRequest(ctx: HookContext): Promise<Counter[] | null> {
  const username = typedName(ctx.path, ctx.body);
  if (username === null) return null;
  const address = oneAddress(ctx.headers?.get(CLIENT_ADDRESS) ?? "");
  return countersOf({ username, address, device: await deviceOf(ctx, username) });
}

/**
 * The right password of a disabled account opens no session. Asked through better-auth, which may be inside a
 * transaction of its own: with one connection anything else would wait for ever.
 */
export async function refuseDisabled(
  { userId }: { readonly userId: string },
  ctx: GenericEndpointContext | null,
): Promise<void> {
  const user: unknown = await ctx?.context.internalAdapter.findUserById(userId);
  const open = typeof user === "object" && user !== null && "disabled" in user && user.disabled === false;
  if (!open)
    throw new APIError("FORBIDDEN", { code: "ACCOUNT_DISABLED", message: "账号已停用，请联系管理员" });
}

/** Counted by the name that was typed, so that the answer does not tell which accounts exist. */
function typedName(path: string | undefined, body: unknown): string | null {
  if (path !== SIGN_IN || typeof body !== "object" || body === null || !("username" in body)) return null;
  return typeof body.username === "string" ? body.username.toLowerCase().slice(0, 60) : null;
}
