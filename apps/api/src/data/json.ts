import type { Prisma } from "../db/index.ts";

/** A value made of plain objects, arrays, texts and numbers, as a JSON column takes it. */
export function toJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}
