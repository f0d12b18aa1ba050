import type { Tx } from "../db/index.ts";

/** Every table of ours, those that others refer to first. */
export async function tablesInOrder(tx: Tx): Promise<string[]> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY 1`;
  const references = await tx.$queryRaw<{ name: string; target: string }[]>`
    SELECT c.relname AS name, t.relname AS target FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace AND c.oid <> t.oid`;
  const ordered: string[] = [];
  const visit = (name: string, above: ReadonlySet<string>) => {
    if (ordered.includes(name)) return;
    if (above.has(name)) throw new Error(`tables refer to each other in a circle: ${name}`);
    for (const { target } of references.filter((reference) => reference.name === name))
      visit(target, new Set([...above, name]));
    ordered.push(name);
  };
  for (const { name } of tables) visit(name, new Set());
  return ordered;
}

/** Names of the migrations the database has, in order. */
export async function migrationsOf(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name`;
  return rows.map(({ name }) => name);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
