import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LIMITS } from "../limits.ts";

/** A refusal in the shape GraphQL clients read too. */
export function refusal(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
): Response {
  return context.json({ errors: [{ message, extensions: { code } }] }, status);
}

export const OUTAGE_CODE = "DATABASE_UNAVAILABLE";
export const OUTAGE_MESSAGE = "数据库暂时无法使用，您的输入未丢失，请稍后自动重试；持续出现请联系管理员";

/** The database cannot serve now: nothing was done, and trying again is right. */
export function outage(context: Context): Response {
  context.header("Retry-After", String(LIMITS.retryAfterSeconds));
  return refusal(context, 503, OUTAGE_CODE, OUTAGE_MESSAGE);
}
