import { builder } from "../../schema/builder.ts";

/** Reached through its plan or industry only. */
export const SectionType = builder.prismaObject("Section", {
  fields: (t) => ({
    nodeId: t.exposeString("nodeId", { description: "Section of the template: fu2.2.1" }),
    industryId: t.exposeID("industryId", { nullable: true }),
    texts: t.field({ type: "JSON", description: "Field id → text", resolve: (section) => section.texts }),
    revision: t.exposeInt("revision"),
    updatedAt: t.field({ type: "DateTime", resolve: (section) => section.updatedAt.toISOString() }),
  }),
});
