import { builder } from "../../schema/builder.ts";

const EvidenceKindType = builder.enumType("EvidenceKind", {
  values: ["cost", "uscc", "level", "seal", "other"] as const,
});

/** Reached through its plan only. */
export const EvidenceType = builder.prismaObject("Evidence", {
  fields: (t) => ({
    id: t.exposeID("id"),
    kind: t.expose("kind", { type: EvidenceKindType }),
    title: t.exposeString("title"),
    fileName: t.exposeString("fileName"),
    mediaType: t.exposeString("mediaType"),
    sizeBytes: t.exposeInt("sizeBytes"),
    sha256: t.exposeString("sha256"),
    enterpriseId: t.exposeID("enterpriseId", { nullable: true }),
    platformId: t.exposeID("platformId", { nullable: true }),
  }),
});
