import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusal } from "../http/refusal.ts";

/** Stops reading at `maxSize` bytes and says so. */
export function bodyUpTo(maxSize: number): MiddlewareHandler {
  const megabytes = Math.max(1, Math.floor(maxSize / 1024 / 1024));
  return bodyLimit({
    maxSize,
    onError: (context) =>
      refusal(context, 413, "BODY_TOO_LARGE", `上传内容超过 ${megabytes} MB 的上限，请拆分或压缩图片后重试`),
  });
}
