import { APIError, getSessionFromCtx } from "better-auth/api";
import { toActor } from "../kernel/actor.ts";
import type { HookContext } from "./hook-context.ts";
import type { SignInPolicy } from "./sign-in-policy.ts";

const VERIFY: ReadonlySet<string> = new Set(["/two-factor/verify-totp", "/two-factor/verify-backup-code"]);

/** The second factor is asked for every time, and roles that must have one cannot put it away. */
export function twoFactorRules({ twoFactorRoles }: SignInPolicy) {
  return {
    async before(ctx: HookContext) {
      if (ctx.path !== undefined && VERIFY.has(ctx.path))
        return { context: { body: { ...ctx.body, trustDevice: false } } };
      if (ctx.path !== "/two-factor/disable") return;
      const session = await getSessionFromCtx(ctx);
      if (session !== null && twoFactorRoles.includes(toActor(session.user).role))
        throw new APIError("FORBIDDEN", {
          code: "TWO_FACTOR_REQUIRED",
          message: "按本系统的安全设置，您的角色必须使用两步验证，不能停用",
        });
    },
  };
}
