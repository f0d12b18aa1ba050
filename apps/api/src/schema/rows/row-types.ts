import { ownerOfId, ROW_KINDS, ROWS, type RowKind } from "@dengta/domain";
import type { DataRow } from "../../data/index.ts";
import { rowTypeName } from "../../kernel/ids.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Scopes } from "../scopes.ts";
import { cellFields, moreField } from "./fields.ts";
import { RowInterface } from "./interface.ts";

function define(kind: RowKind) {
  return builder.objectRef<DataRow>(rowTypeName(kind));
}

/** The GraphQL type of every kind of row. */
export const ROW_TYPES: Readonly<Record<RowKind, ReturnType<typeof define>>> = {
  section: define("section"),
  industry: define("industry"),
  problem: define("problem"),
  scenario: define("scenario"),
  platform: define("platform"),
  solution: define("solution"),
  price: define("price"),
  enterprise: define("enterprise"),
  kpiValue: define("kpiValue"),
  evidence: define("evidence"),
};

for (const kind of ROW_KINDS) {
  const { label, clause } = ROWS[kind];
  builder.node(ROW_TYPES[kind], {
    description: `${label}（${clause}）`,
    interfaces: [RowInterface],
    id: { resolve: ({ id }) => id, description: "Unique among all rows of all plans." },
    isTypeOf: (value) =>
      typeof value === "object" && value !== null && "kind" in value && value.kind === kind,
    loadManyWithoutCache: async (ids, { loaders }) => Promise.all(ids.map((id) => loaders.row.load(id))),
    authScopes: async (row, context) => ({ row: await scopeOf(row, context) }),
    fields: (t) => ({
      ...cellFields(kind, t),
      ...(kind === "enterprise" ? { more: moreField(t) } : {}),
    }),
  });
}

/** What may be seen of a row is decided by its plan, or by the one platform that it is about. */
async function scopeOf(row: DataRow, { loaders }: Context): Promise<Scopes["row"]> {
  const { kind, planId, id, parentId, values } = row;
  switch (kind) {
    case "platform":
      return { planId, platformId: id, permission: "kpi:read" };
    case "kpiValue":
      return { planId, platformId: parentId, permission: "kpi:read" };
    case "solution":
      return { planId, platformId: parentId, permission: "platformPrice:read" };
    case "price": {
      const solution = await loaders.row.load(ownerOfId(id));
      return { planId, platformId: solution?.parentId ?? null, permission: "platformPrice:read" };
    }
    case "enterprise": {
      const platformId = typeof values.platformId === "string" ? values.platformId : null;
      return { planId, platformId, permission: "platformEnterprises:read" };
    }
    default:
      return { planId, platformId: null, permission: "plan:read" };
  }
}
