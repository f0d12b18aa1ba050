import { randomBytes } from "node:crypto";
import { DomainError } from "@dengta/domain";
import type { App } from "../app.ts";
import { createAccount, liftRests } from "../auth/index.ts";
import { toActor } from "../kernel/actor.ts";
import { audit } from "../kernel/audit.ts";
import { say } from "./output.ts";

/** Makes a national administrator with a password that is told once and has to be changed. */
export async function createAdministrator({ auth, db }: App, username: string): Promise<void> {
  if (!/^[a-z0-9._-]{3,60}$/.test(username))
    throw new DomainError("USERNAME_INVALID", "用户名应为 3 至 60 位小写字母、数字、点、横线或下划线");
  if ((await db.user.count({ where: { username } })) > 0)
    throw new DomainError("USERNAME_TAKEN", `用户名“${username}”已被使用。如忘记密码，请用 reset-password`);
  const password = newPassword();
  const account = { username, password, name: "部级管理员", role: "nationalAdministrator" } as const;
  const place = { regionCode: null, platformName: null, passwordChangeRequired: true };
  const id = await createAccount(auth, { ...account, ...place });
  await record({ db }, id, "account.createdByOperator");
  say(`已建立管理员账号 ${username}，初始密码 ${password}（只显示这一次，首次登录须修改）`);
}

/** Lets somebody in again who has lost the password or the authenticator: for when no administrator can sign in. */
export async function resetPassword({ auth, db }: App, username: string): Promise<void> {
  const user = await requireUser({ db }, username);
  const password = newPassword();
  const hash = await (await auth.$context).password.hash(password);
  await db.$transaction(async (tx) => {
    await tx.account.updateMany({
      where: { userId: user.id, providerId: "credential" },
      data: { password: hash },
    });
    await tx.user.update({
      where: { id: user.id },
      data: { passwordChangeRequired: true, passwordChangedAt: new Date(), twoFactorEnabled: false },
    });
    await tx.twoFactor.deleteMany({ where: { userId: user.id } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await liftRests(tx, username);
    const after = { userId: user.id };
    await audit(tx, toActor(user), { action: "account.resetByOperator", planId: null, after });
  });
  say(
    `账号 ${username} 的新密码 ${password}（只显示这一次，登录后须修改）；两步验证已解除，已登录的均已退出`,
  );
}

/** Takes back every rest after wrong passwords. */
export async function unlock({ db }: App, username: string): Promise<void> {
  const user = await requireUser({ db }, username);
  const lifted = await liftRests(db, username);
  await record({ db }, user.id, "account.unlockedByOperator");
  say(lifted === 0 ? `账号 ${username} 没有登录限制` : `账号 ${username} 的登录限制已解除`);
}

async function requireUser({ db }: Pick<App, "db">, username: string) {
  const user = await db.user.findUnique({ where: { username } });
  if (user === null) throw new DomainError("NOT_FOUND", `没有用户名为“${username}”的账号，请核对`);
  return user;
}

/** The operator has no account: the entry stands under the account that it is about. */
async function record({ db }: Pick<App, "db">, userId: string, action: string): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  await db.$transaction((tx) => audit(tx, toActor(user), { action, planId: null, after: { userId } }));
}

function newPassword(): string {
  return randomBytes(12).toString("base64url");
}
