import { z } from "zod";
import { planDocumentSchema } from "./plan-document.ts";

/** The published JSON Schema (draft 2020-12) of a plan document. */
export function planDocumentJsonSchema(): unknown {
  return z.toJSONSchema(planDocumentSchema, { target: "draft-2020-12" });
}
