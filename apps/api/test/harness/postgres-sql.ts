import { PrismaPg } from "@prisma/adapter-pg";

/** Runs one statement on a server, outside any transaction. */
export async function runSql(url: string, sql: string): Promise<void> {
  const adapter = await new PrismaPg(url).connect();
  try {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  } finally {
    await adapter.dispose();
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
