import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A refusal in the shape GraphQL clients read too. */
export function refusal(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
): Response {
  return context.json({ errors: [{ message, extensions: { code } }] }, status);
}
