import { type EnterpriseRow, Prisma, type Tx } from "../../db/index.ts";
import type { EnterpriseColumns } from "./enterprise.fields.ts";
import { BLANK_COLUMNS } from "./enterprise.merge.ts";

const TYPES: Record<keyof EnterpriseColumns, string> = {
  platformId: "text",
  name: "text",
  uscc: "text",
  costFen: "bigint",
  costBasis: `"CostBasis"`,
  requestedFen: "bigint",
  schedule: "text",
  goal: "text",
  content: "text",
  assurance: "text",
  sector: `"EnterpriseSector"`,
  employees: "integer",
  revenue: "double precision",
  assets: "double precision",
  levelRubricId: "text",
  levelScore: "text",
  level: "integer",
  levelAssessedBy: `"Assessor"`,
  levelAssessedOn: "date",
  targetLevel: "integer",
};
const COLUMNS = Object.keys(BLANK_COLUMNS) as (keyof EnterpriseColumns)[];

/** Rewrites many rows in one statement and counts their revisions up. */
export async function updateRows(
  tx: Tx,
  rows: readonly { readonly id: string; readonly columns: EnterpriseColumns }[],
): Promise<void> {
  if (rows.length === 0) return;
  const data = JSON.stringify(rows.map(({ id, columns }) => ({ id, ...plain(columns) })));
  const assignments = COLUMNS.map((column) => `"${column}" = r."${column}"`).join(", ");
  const definitions = COLUMNS.map((column) => `"${column}" ${TYPES[column]}`).join(", ");
  await tx.$executeRaw`
    UPDATE "Enterprise" e SET ${Prisma.raw(assignments)}, revision = e.revision + 1, "updatedAt" = now() AT TIME ZONE 'UTC'
    FROM jsonb_to_recordset(${data}::jsonb) AS r(id text, ${Prisma.raw(definitions)})
    WHERE e.id = r.id`;
}

function plain(columns: EnterpriseColumns): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, value]) => [
      key,
      value instanceof Date || typeof value === "bigint" ? textOf(value) : value,
    ]),
  );
}

/** JSON knows neither: as text both are read back exactly. */
function textOf(value: Date | bigint): string {
  return typeof value === "bigint" ? String(value) : value.toISOString().slice(0, 10);
}

export async function loadRows(
  tx: Tx,
  industryId: string,
  ids: readonly string[],
): Promise<Map<string, EnterpriseRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.enterprise.findMany({ where: { industryId, id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}
