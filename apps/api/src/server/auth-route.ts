import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { type Auth, CLIENT_ADDRESS, type People } from "../auth/index.ts";
import type { Env } from "../env.ts";
import { refusal } from "../http/refusal.ts";
import { NotSignedInError } from "../kernel/errors.ts";

/** What the web client uses; everything else of better-auth stays closed. Whether a session is needed. */
const OPEN: ReadonlyMap<string, boolean> = new Map([
  ["POST /api/auth/sign-in/username", false],
  ["POST /api/auth/sign-out", false],
  ["GET /api/auth/get-session", false],
  ["POST /api/auth/change-password", true],
  ["POST /api/auth/two-factor/enable", true],
  ["POST /api/auth/two-factor/disable", true],
  ["POST /api/auth/two-factor/generate-backup-codes", true],
  ["POST /api/auth/two-factor/verify-totp", false],
  ["POST /api/auth/two-factor/verify-backup-code", false],
]);

const MESSAGES: Readonly<Record<string, string>> = {
  INVALID_USERNAME_OR_PASSWORD: "用户名或密码不正确",
  INVALID_USERNAME: "用户名或密码不正确",
  USERNAME_TOO_SHORT: "用户名或密码不正确",
  USERNAME_TOO_LONG: "用户名或密码不正确",
  INVALID_PASSWORD: "原密码不正确",
  PASSWORD_TOO_SHORT: "新密码过短",
  PASSWORD_TOO_LONG: "密码过长",
  INVALID_CODE: "验证码不正确，请核对手机时间后重试",
  INVALID_BACKUP_CODE: "恢复码不正确或已用过",
  INVALID_TWO_FACTOR_COOKIE: "登录步骤已过期，请重新输入用户名和密码",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "验证码多次不正确，请重新输入用户名和密码",
  ACCOUNT_TEMPORARILY_LOCKED: "验证码多次不正确，请稍后再试，或请管理员重置密码",
  TOTP_ALREADY_ENABLED: "两步验证已经启用",
  TOTP_NOT_ENABLED: "尚未设置两步验证",
  TWO_FACTOR_NOT_ENABLED: "尚未设置两步验证",
  INVALID_ORIGIN: "请求来自其他网站，已拒绝。请从本系统页面操作",
};

export interface AuthParts {
  readonly auth: Auth;
  readonly people: People;
  readonly env: Env;
}

/** Hands a sign-in request on, and puts what comes back into Chinese. */
export async function handleAuth(context: Context, { auth, people, env }: AuthParts): Promise<Response> {
  const needsSession = OPEN.get(`${context.req.method} ${context.req.path}`);
  if (needsSession === undefined) return context.notFound();
  // Ours knows when a session has rested too long, and that a token signs nobody in.
  if (needsSession && (await people.personOf(context.req.raw.headers))?.session == null) {
    const { code, message } = new NotSignedInError();
    return refusal(context, 401, code, message);
  }
  const request = new Request(context.req.raw);
  request.headers.set(CLIENT_ADDRESS, clientAddress(context, env));
  const response = await auth.handler(request);
  return response.status < 400 ? response : inChinese(response);
}

async function inChinese(response: Response): Promise<Response> {
  const body: { code?: string; message?: string } = await response.json().catch(() => ({}));
  const code = body.code ?? (response.status === 429 ? "TOO_MANY_REQUESTS" : "SIGN_IN_FAILED");
  const message =
    MESSAGES[code] ??
    (code === "TOO_MANY_REQUESTS"
      ? "登录过于频繁，请一分钟后再试"
      : (chineseOnly(body.message) ?? "登录未成功，请稍后再试"));
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify({ code, message }), { status: response.status, headers });
}

function chineseOnly(message: string | undefined): string | undefined {
  return message !== undefined && /\p{Script=Han}/u.test(message) ? message : undefined;
}

/** The last address the trusted proxy added, or that of the connection. */
function clientAddress(context: Context, env: Env): string {
  const forwarded =
    env.clientAddressHeader === null ? undefined : context.req.header(env.clientAddressHeader);
  return forwarded?.split(",").at(-1)?.trim() ?? connectionAddress(context);
}

function connectionAddress(context: Context): string {
  // Requests made in the same process (tests) have no connection.
  return context.env?.incoming === undefined
    ? "127.0.0.1"
    : (getConnInfo(context).remote.address ?? "127.0.0.1");
}
