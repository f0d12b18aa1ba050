import type { Db } from "./client.ts";

/** An open, migrated database. */
export interface Database {
  readonly db: Db;
  /** "内嵌数据库" or "PostgreSQL", for people. */
  readonly kind: string;
  /** Lets running statements end, then closes. */
  close(): Promise<void>;
}
