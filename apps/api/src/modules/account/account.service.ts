import { findRegion, isAllowed, normaliseName, type Role } from "@dengta/domain";
import { liftRests } from "../../auth/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";

/** Accounts are made by the administrator. A password reaches a service as its hash only. */
export interface CreateAccountInput {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly platformName: string | null;
}

const NATIONAL: ReadonlySet<Role> = new Set(["nationalReviewer", "nationalAdministrator"]);

/** Makes an account and returns its id. Throws InvalidInputError where role, unit and platform do not fit. */
export async function createAccount(
  tx: Tx,
  actor: Actor,
  input: CreateAccountInput,
  passwordHash: string,
): Promise<string> {
  requireAdministrator(actor);
  const account = checked(input);
  if ((await tx.user.count({ where: { username: account.username } })) > 0)
    throw new InvalidInputError(`用户名“${account.username}”已被使用，请另取一个`, "USERNAME_TAKEN");
  const id = newId("User");
  await tx.user.create({
    data: {
      ...account,
      id,
      displayUsername: input.username,
      email: `${account.username}@users.invalid`,
      emailVerified: true,
      passwordChangeRequired: true,
    },
  });
  await tx.account.create({
    data: {
      id: newId("Account"),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: passwordHash,
    },
  });
  await audit(tx, actor, { action: "account.created", planId: null, after: { userId: id, ...account } });
  return id;
}

/** Sets a new password, lifts the lock after wrong ones and ends every open session of the account. */
export async function resetPassword(
  tx: Tx,
  actor: Actor,
  userId: string,
  passwordHash: string,
): Promise<string> {
  requireAdministrator(actor);
  const changed = await tx.account.updateMany({
    where: { userId, providerId: "credential" },
    data: { password: passwordHash },
  });
  if (changed.count === 0) throw new NotFoundError("该账号");
  await tx.session.deleteMany({ where: { userId } });
  const { username } = await tx.user.update({
    where: { id: userId },
    data: { passwordChangeRequired: userId !== actor.id, passwordChangedAt: new Date() },
    select: { username: true },
  });
  if (username !== null) await liftRests(tx, username);
  await audit(tx, actor, { action: "account.passwordReset", planId: null, after: { userId } });
  return userId;
}

/** Opens or closes an account; closing ends its sessions. Nobody closes the own account. */
export async function setAccountDisabled(
  tx: Tx,
  actor: Actor,
  userId: string,
  disabled: boolean,
): Promise<string> {
  requireAdministrator(actor);
  if (userId === actor.id) throw new InvalidInputError("不能停用自己的账号", "OWN_ACCOUNT");
  const changed = await tx.user.updateMany({ where: { id: userId }, data: { disabled } });
  if (changed.count === 0) throw new NotFoundError("该账号");
  if (disabled) await tx.session.deleteMany({ where: { userId } });
  await audit(tx, actor, {
    action: disabled ? "account.disabled" : "account.enabled",
    planId: null,
    after: { userId },
  });
  return userId;
}

/** Lets a person try again at once who rests after wrong passwords. The password stays as it is. */
export async function liftSignInRests(tx: Tx, actor: Actor, userId: string): Promise<string> {
  requireAdministrator(actor);
  const user = await tx.user.findUnique({ where: { id: userId }, select: { username: true } });
  if (user === null) throw new NotFoundError("该账号");
  if (user.username !== null) await liftRests(tx, user.username);
  await audit(tx, actor, { action: "account.signInReleased", planId: null, after: { userId } });
  return userId;
}

/** Takes the second factor away, for somebody whose authenticator is lost, and ends the account's sessions. */
export async function resetTwoFactor(tx: Tx, actor: Actor, userId: string): Promise<string> {
  requireAdministrator(actor);
  const changed = await tx.user.updateMany({ where: { id: userId }, data: { twoFactorEnabled: false } });
  if (changed.count === 0) throw new NotFoundError("该账号");
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
  await audit(tx, actor, { action: "account.twoFactorReset", planId: null, after: { userId } });
  return userId;
}

function requireAdministrator(actor: Actor): void {
  // The permission is national: the target's unit does not matter.
  if (!isAllowed(actor, "account:manage", { regionCode: "", platformName: null })) throw new ForbiddenError();
}

function checked(input: CreateAccountInput): CreateAccountInput {
  const username = input.username.trim().toLowerCase();
  if (!/^[a-z0-9._-]{3,60}$/.test(username))
    throw new InvalidInputError("用户名应为 3 至 60 位字母、数字、点、横线或下划线", "USERNAME_INVALID");
  const name = normaliseName(input.name);
  if (name === "") throw new InvalidInputError("请填写姓名或单位名称", "NAME_MISSING");
  const { role, regionCode } = input;
  const platformName = input.platformName === null ? null : normaliseName(input.platformName);
  if (NATIONAL.has(role) ? regionCode !== null : regionCode === null || findRegion(regionCode) === null)
    throw new InvalidInputError("省级和服务平台账号须选择申报单位，部级账号不选", "REGION_MISMATCH");
  if ((role === "platformUser") !== (platformName !== null && platformName !== ""))
    throw new InvalidInputError("服务平台账号须填写平台名称，其他账号不填", "PLATFORM_MISMATCH");
  return { username, name, role, regionCode, platformName };
}
