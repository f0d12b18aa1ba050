import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthMiddleware, isAPIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import type { Db } from "../db/index.ts";
import type { Env } from "../env.ts";
import { ID_PREFIXES, type IdKind, newId } from "../kernel/ids.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";
import { CLIENT_ADDRESS } from "./client-address.ts";
import { lockout, refuseDisabled } from "./lockout.ts";
import { passwordChange } from "./password-change.ts";
import { twoFactorRules } from "./two-factor.ts";

export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by user name and password. Accounts are made by the administrator: there is no sign-up. */
export function createAuth(db: Db, env: Env, secret: string, log: Logger) {
  return betterAuth({
    appName: "Dengta",
    baseURL: env.baseUrl,
    basePath: "/api/auth",
    secret,
    telemetry: { enabled: false },
    // Our server has refused requests of other sites before: what arrives here came from our own address,
    // by whatever name people reach it.
    trustedOrigins: (request) => [...env.trustedOrigins, request?.headers.get("origin") ?? env.baseUrl],
    database: prismaAdapter(db, { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: env.signIn.password.minimumLength,
      maxPasswordLength: LIMITS.signIn.passwordMaximum,
    },
    plugins: [
      username({ maxUsernameLength: 60, usernameValidator: (name) => /^[a-zA-Z0-9._-]+$/.test(name) }),
      twoFactor({ issuer: "灯塔" }),
    ],
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        regionCode: { type: "string", required: false, input: false },
        platformName: { type: "string", required: false, input: false },
        disabled: { type: "boolean", required: false, input: false, defaultValue: false },
        passwordChangeRequired: { type: "boolean", required: false, input: false, defaultValue: false },
      },
    },
    // How long it may rest unused is asked with every request, in people.ts.
    session: { expiresIn: env.signIn.absoluteHours * 3_600, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 600,
      customRules: {
        "/sign-in/username": { window: 60, max: LIMITS.signIn.perMinutePerAddress },
        "/change-password": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 30 },
      },
    },
    databaseHooks: { session: { create: { before: refuseDisabled } } },
    hooks: hooksOf(db, env),
    advanced: {
      cookiePrefix: "dengta",
      useSecureCookies: env.baseUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: ({ model }) => newId(idKind(model)) },
    },
    onAPIError: {
      onError: (error) =>
        isAPIError(error) ? log.debug(error.message) : log.error({ err: error }, "sign-in failed"),
    },
    logger: { level: "warn", log: (level, message) => log[level === "error" ? "error" : "debug"](message) },
  } satisfies BetterAuthOptions);
}

function idKind(model: string): IdKind {
  const kind = `${model.charAt(0).toUpperCase()}${model.slice(1)}`;
  if (kind in ID_PREFIXES) return kind as IdKind;
  throw new Error(`no id prefix for ${model}`);
}

function hooksOf(db: Db, env: Env) {
  const guessing = lockout(db);
  const password = passwordChange(db, env.signIn.password);
  const second = twoFactorRules(env.signIn);
  return {
    before: createAuthMiddleware(async (ctx) => {
      await guessing.before(ctx);
      return (await password.before(ctx)) ?? (await second.before(ctx));
    }),
    after: createAuthMiddleware(async (ctx) => {
      await guessing.after(ctx);
      await password.after(ctx);
    }),
  };
}
