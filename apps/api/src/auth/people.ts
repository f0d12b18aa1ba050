import { createHash } from "node:crypto";
import { z } from "zod";
import type { Db } from "../db/index.ts";
import { toActor } from "../kernel/actor.ts";
import { LIMITS } from "../limits.ts";
import { type Person, TOKEN_SCOPES } from "./person.ts";
import type { SignInPolicy } from "./sign-in-policy.ts";
import { readSignedCookie } from "./signed-cookie.ts";

/** Finds out who sent a request. */
export interface People {
  /** null: nobody, an ended session, a token that is none, or a disabled account. */
  personOf(headers: Headers): Promise<Person | null>;
}

export interface PeopleParts {
  readonly db: Db;
  readonly policy: SignInPolicy;
  readonly secret: string;
  /** Name of better-auth's session cookie. */
  readonly cookieName: string;
}

const DAY_SECONDS = 86_400;
/** Seconds since an instant, by the database's own reading of it. */
const rowSchema = z.object({
  sessionId: z.string().nullable(),
  tokenId: z.string().nullable(),
  scopes: z.array(z.enum(TOKEN_SCOPES)).nullable(),
  startedAt: z.number(),
  usedAt: z.number().nullable(),
  expiresAt: z.number(),
  disabled: z.boolean(),
  passwordChangeRequired: z.boolean(),
  passwordChangedAt: z.number(),
  twoFactorEnabled: z.boolean(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * One statement per request, and no memory of the answer: a session that was ended, an account that was disabled and
 * a role that was changed count from the very next request on.
 */
export function createPeople({ db, policy, secret, cookieName }: PeopleParts): People {
  const bySession = async (token: string): Promise<Person | null> => {
    const [found] = await db.$queryRaw<unknown[]>`
      SELECT s."id" AS "sessionId", NULL AS "tokenId", NULL::text[] AS "scopes",
        extract(epoch FROM s."createdAt")::float8 AS "startedAt", extract(epoch FROM s."updatedAt")::float8 AS "usedAt",
        extract(epoch FROM s."expiresAt")::float8 AS "expiresAt", extract(epoch FROM u."passwordChangedAt")::float8 AS "passwordChangedAt",
        u."id", u."name", u."username", u."role"::text AS "role", u."regionCode", u."platformName",
        u."disabled", u."passwordChangeRequired", u."twoFactorEnabled"
      FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."token" = ${token}`;
    if (found === undefined) return null;
    const row = rowSchema.parse(found);
    const now = Date.now() / 1_000;
    const idle = now - (row.usedAt ?? row.startedAt) > policy.idleMinutes * 60;
    const over = row.expiresAt <= now || now - row.startedAt > policy.absoluteHours * 3_600;
    if (row.disabled || row.sessionId === null || idle || over) return null;
    if (now - (row.usedAt ?? 0) > LIMITS.session.touchSeconds)
      await db.session.updateMany({ where: { id: row.sessionId }, data: { updatedAt: new Date() } });
    return {
      actor: toActor(found),
      session: { id: row.sessionId, twoFactorEnabled: row.twoFactorEnabled },
      token: null,
      blockedBy: blockOf(policy, row, toActor(found).role, now),
    };
  };

  const byToken = async (token: string): Promise<Person | null> => {
    const [found] = await db.$queryRaw<unknown[]>`
      SELECT NULL AS "sessionId", t."id" AS "tokenId", t."scopes",
        extract(epoch FROM t."createdAt")::float8 AS "startedAt", extract(epoch FROM t."lastUsedAt")::float8 AS "usedAt",
        extract(epoch FROM t."expiresAt")::float8 AS "expiresAt", extract(epoch FROM u."passwordChangedAt")::float8 AS "passwordChangedAt",
        u."id", u."name", u."username", u."role"::text AS "role", u."regionCode", u."platformName",
        u."disabled", u."passwordChangeRequired", u."twoFactorEnabled"
      FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
      WHERE t."hash" = ${hashToken(token)} AND t."revokedAt" IS NULL`;
    if (found === undefined) return null;
    const row = rowSchema.parse(found);
    const now = Date.now() / 1_000;
    if (row.disabled || row.tokenId === null || row.expiresAt <= now) return null;
    if (now - (row.usedAt ?? 0) > 60)
      await db.apiToken.updateMany({ where: { id: row.tokenId }, data: { lastUsedAt: new Date() } });
    return {
      actor: toActor(found),
      session: null,
      token: { id: row.tokenId, scopes: new Set(row.scopes ?? []) },
      blockedBy: null,
    };
  };

  return {
    personOf: async (headers) => {
      // A token that is sent is what counts: a cookie beside it never makes up for one that is wrong.
      const authorization = headers.get("authorization");
      if (authorization !== null) {
        const token = /^Bearer (dgt_[\w-]{20,100})$/.exec(authorization)?.[1];
        return token === undefined ? null : byToken(token);
      }
      const token = readSignedCookie(headers, cookieName, secret);
      return token === null ? null : bySession(token);
    },
  };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function blockOf(
  policy: SignInPolicy,
  row: Row,
  role: Person["actor"]["role"],
  now: number,
): Person["blockedBy"] {
  const { maximumAgeDays } = policy.password;
  const tooOld = maximumAgeDays !== null && now - row.passwordChangedAt > maximumAgeDays * DAY_SECONDS;
  if (row.passwordChangeRequired || tooOld) return "passwordChange";
  return policy.twoFactorRoles.includes(role) && !row.twoFactorEnabled ? "twoFactorSetup" : null;
}
