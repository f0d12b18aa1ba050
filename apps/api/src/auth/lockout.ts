import { APIError, createAuthMiddleware, isAPIError } from "better-auth/api";
import type { Db } from "../db/index.ts";
import { LIMITS } from "../limits.ts";

const SIGN_IN = "/sign-in/username";
const { failuresBeforeLock, lockMinutes } = LIMITS.signIn;

/**
 * After a few wrong passwords a user name rests for a while. Counted by the name that was typed,
 * so that the answer does not tell which accounts exist.
 */
export function lockout(db: Db) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      const name = typedName(ctx.path, ctx.body);
      if (name === null) return;
      const failure = await db.signInFailure.findUnique({ where: { username: name } });
      if (failure?.lockedUntil != null && failure.lockedUntil > new Date())
        throw new APIError("TOO_MANY_REQUESTS", {
          code: "SIGN_IN_LOCKED",
          message: `密码多次输入错误，请 ${lockMinutes} 分钟后再试，或联系管理员`,
        });
    }),
    after: createAuthMiddleware(async (ctx) => {
      const name = typedName(ctx.path, ctx.body);
      if (name === null) return;
      if (!isAPIError(ctx.context.returned)) await db.signInFailure.deleteMany({ where: { username: name } });
      else if (ctx.context.returned.status === "UNAUTHORIZED") await countFailure(db, name);
    }),
  };
}

async function countFailure(db: Db, username: string): Promise<void> {
  const { failures } = await db.signInFailure.upsert({
    where: { username },
    create: { username, failures: 1 },
    update: { failures: { increment: 1 } },
  });
  if (failures < failuresBeforeLock) return;
  const lockedUntil = new Date(Date.now() + lockMinutes * 60_000);
  await db.signInFailure.update({ where: { username }, data: { failures: 0, lockedUntil } });
}

/** The right password of a disabled account opens no session. */
export async function refuseDisabled(db: Db, userId: string): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabled: true } });
  if (user?.disabled !== false)
    throw new APIError("FORBIDDEN", { code: "ACCOUNT_DISABLED", message: "账号已停用，请联系管理员" });
}

function typedName(path: string | undefined, body: unknown): string | null {
  if (path !== SIGN_IN || typeof body !== "object" || body === null || !("username" in body)) return null;
  return typeof body.username === "string" ? body.username.toLowerCase().slice(0, 60) : null;
}
