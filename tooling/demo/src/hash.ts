import { createHash } from "node:crypto";

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Ids shaped like those of the API ("ent_" and 32 hexadecimal digits), unique over all demo plans. */
export function demoId(prefix: string, ...path: readonly (string | number)[]): string {
  return `${prefix}_${sha256(`${prefix}/${path.join("/")}`).slice(0, 32)}`;
}
