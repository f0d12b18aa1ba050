import type { MiddlewareHandler } from "hono";
import type { Env } from "../env.ts";
import { refusal } from "../http/refusal.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
/** A form of another site cannot send this without asking first. */
const CUSTOM_HEADER = "x-graphql-yoga-csrf";

/**
 * Refuses writes that another site makes a browser send with its cookies: the Origin must be ours, and a
 * request without one must be of a kind that forms cannot send.
 */
export function sameOriginOnly(env: Env): MiddlewareHandler {
  const trusted = new Set([new URL(env.baseUrl).origin, ...env.trustedOrigins]);
  return async (context, next) => {
    if (SAFE_METHODS.has(context.req.method)) return next();
    // A request with a token counts by that alone, and another site cannot make a browser send one.
    if (context.req.header("authorization") !== undefined) return next();
    const origin = context.req.header("origin");
    const allowed =
      origin === undefined
        ? context.req.header(CUSTOM_HEADER) !== undefined || isJson(context.req.header("content-type"))
        : trusted.has(origin) || hostOf(origin) === context.req.header("host");
    if (!allowed)
      return refusal(context, 403, "CROSS_SITE_REQUEST", "请求来自其他网站，已拒绝。请从本系统页面操作");
    return next();
  };
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.toLowerCase().startsWith("application/json") === true;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
