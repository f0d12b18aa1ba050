import { DomainError } from "@dengta/domain";
import { APIError, getSessionFromCtx, isAPIError } from "better-auth/api";
import { z } from "zod";
import type { Db } from "../db/index.ts";
import { toActor } from "../kernel/actor.ts";
import { audit } from "../kernel/audit.ts";
import type { PasswordPolicy } from "../sign-in-policy.ts";
import type { HookContext } from "./hook-context.ts";
import { requireUsablePassword } from "./password-policy.ts";

const PATH = "/change-password";
const bodySchema = z.object({ newPassword: z.string(), currentPassword: z.string() });

/** Own passwords follow the policy, and changing one ends every other session of the account. */
export function passwordChange(db: Db, policy: PasswordPolicy) {
  return {
    async before(ctx: HookContext) {
      if (ctx.path !== PATH) return;
      const body = bodySchema.safeParse(ctx.body);
      const session = await getSessionFromCtx(ctx);
      if (!body.success || session === null) return;
      refuseAsDomain(() => {
        requireUsablePassword(policy, body.data.newPassword, toActor(session.user).username ?? "");
        if (body.data.newPassword === body.data.currentPassword)
          throw new DomainError("PASSWORD_UNCHANGED", "新密码不能与原密码相同");
      });
      return { context: { body: { ...body.data, revokeOtherSessions: true } } };
    },
    async after(ctx: HookContext): Promise<void> {
      if (ctx.path !== PATH || isAPIError(ctx.context.returned)) return;
      const user = ctx.context.newSession?.user ?? ctx.context.session?.user;
      if (user === undefined) return;
      await db.$transaction(async (tx) => {
        await tx.user.update({
          where: { id: user.id },
          data: { passwordChangeRequired: false, passwordChangedAt: new Date() },
        });
        const after = { userId: user.id };
        await audit(tx, toActor(user), { action: "account.passwordChanged", planId: null, after });
      });
    },
  };
}

function refuseAsDomain(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new APIError("BAD_REQUEST", { code: error.code, message: error.message });
  }
}
