import { z } from "zod";
import { idSchema, lineSchema } from "./values.ts";

/** 证明材料: a file held beside the plan, named by its hash. */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  /** What it proves. `seal` is a scan of the stamped page. */
  kind: z.enum(["cost", "uscc", "level", "seal", "other"]),
  title: lineSchema,
  fileName: lineSchema,
  mediaType: z.string().max(200),
  sizeBytes: z.int().min(0),
  /** SHA-256 of the file, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Row it belongs to; null for the plan as a whole. */
  enterpriseId: idSchema.nullable(),
  platformId: idSchema.nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
