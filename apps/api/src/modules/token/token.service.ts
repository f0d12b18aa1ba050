import { randomBytes } from "node:crypto";
import { isAllowed, normaliseName } from "@dengta/domain";
import { hashToken, type Person, TOKEN_SCOPES, type TokenScope } from "../../auth/index.ts";
import type { Tx } from "../../db/index.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { LIMITS } from "../../limits.ts";

export interface CreateTokenInput {
  /** What it is for: 省平台对接. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Days from now. */
  readonly days: number;
}

export interface NewToken {
  readonly id: string;
  /** Told once; only its hash is kept. */
  readonly secret: string;
}

/** Makes a token that acts as the person's own account, within its scopes. Never by a token: one cannot breed more. */
export async function createToken(tx: Tx, person: Person, input: CreateTokenInput): Promise<NewToken> {
  const { actor } = requireBrowser(person);
  const { perAccount, longestDays, nameLength } = LIMITS.token;
  const name = normaliseName(input.name);
  if (name === "" || name.length > nameLength)
    throw new InvalidInputError(`请填写令牌用途，最多 ${nameLength} 字`, "TOKEN_NAME");
  if (input.days < 1 || input.days > longestDays)
    throw new InvalidInputError(`有效期应为 1 至 ${longestDays} 天`, "TOKEN_DAYS");
  if (input.scopes.length === 0) throw new InvalidInputError("请至少选择一个范围", "TOKEN_SCOPES");
  const now = new Date();
  const usable = { userId: actor.id, revokedAt: null, expiresAt: { gt: now } };
  if ((await tx.apiToken.count({ where: usable })) >= perAccount)
    throw new InvalidInputError(`每个账号最多 ${perAccount} 个有效令牌，请先撤销不用的`, "TOKEN_COUNT");
  const secret = `dgt_${randomBytes(32).toString("base64url")}`;
  const scopes = TOKEN_SCOPES.filter((scope) => input.scopes.includes(scope));
  const token = { id: newId("ApiToken"), userId: actor.id, name, scopes };
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
  await tx.apiToken.create({
    data: { ...token, hash: hashToken(secret), start: secret.slice(0, 8), expiresAt },
  });
  await audit(tx, actor, {
    action: "token.created",
    planId: null,
    after: { ...token, expiresAt: expiresAt.toISOString() },
  });
  return { id: token.id, secret };
}

/** Ends a token at once: the own ones, and the administrator any. Throws {@link NotFoundError} for others. */
export async function revokeToken(tx: Tx, person: Person, id: string): Promise<string> {
  const { actor } = requireBrowser(person);
  const manages = isAllowed(actor, "account:manage", { regionCode: "", platformName: null });
  const { count } = await tx.apiToken.updateMany({
    where: { id, revokedAt: null, ...(manages ? {} : { userId: actor.id }) },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new NotFoundError("该令牌");
  await audit(tx, actor, { action: "token.revoked", planId: null, after: { tokenId: id } });
  return id;
}

function requireBrowser(person: Person): Person {
  if (person.session === null) throw new ForbiddenError("令牌不能管理令牌，请登录网页后操作");
  return person;
}
