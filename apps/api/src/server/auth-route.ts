import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Auth } from "../auth/index.ts";
import { CLIENT_ADDRESS } from "../auth/index.ts";
import type { Env } from "../env.ts";

/** What the web client uses; everything else of better-auth stays closed. */
const OPEN: ReadonlySet<string> = new Set([
  "POST /api/auth/sign-in/username",
  "POST /api/auth/sign-out",
  "POST /api/auth/change-password",
  "GET /api/auth/get-session",
]);

const MESSAGES: Readonly<Record<string, string>> = {
  INVALID_USERNAME_OR_PASSWORD: "用户名或密码不正确",
  INVALID_USERNAME: "用户名或密码不正确",
  USERNAME_TOO_SHORT: "用户名或密码不正确",
  USERNAME_TOO_LONG: "用户名或密码不正确",
  INVALID_PASSWORD: "原密码不正确",
  PASSWORD_TOO_SHORT: "新密码至少 8 位",
  PASSWORD_TOO_LONG: "密码过长",
  INVALID_ORIGIN: "请求来自其他网站，已拒绝。请从本系统页面操作",
};

/** Hands a sign-in request on, and puts what comes back into Chinese. */
export async function handleAuth(context: Context, auth: Auth, env: Env): Promise<Response> {
  if (!OPEN.has(`${context.req.method} ${context.req.path}`)) return context.notFound();
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
