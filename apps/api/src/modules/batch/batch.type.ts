import { dateTextOf } from "../../data/index.ts";
import { builder } from "../../schema/builder.ts";
import { SignOffType } from "../../schema/enums.ts";

export const BatchType = builder.prismaNode("Batch", {
  id: { field: "id" },
  authScopes: { signedIn: true },
  fields: (t) => ({
    year: t.exposeInt("year"),
    programme: t.exposeString("programme"),
    templateId: t.exposeString("templateId"),
    rulesetId: t.exposeString("rulesetId"),
    requirementTitles: t.field({
      type: "JSON",
      description: "Titles of the 三点要求: three entries, null while not set.",
      resolve: (batch) => batch.requirementTitles,
    }),
    dueOn: t.field({ type: "Date", nullable: true, resolve: (batch) => dateTextOf(batch.dueOn) }),
    signOff: t.expose("signOff", { type: SignOffType }),
    closedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "Closed: nothing is submitted any more; comparisons stay.",
      resolve: (batch) => batch.closedAt?.toISOString() ?? null,
    }),
  }),
});
