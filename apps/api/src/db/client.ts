import type { SqlDriverAdapterFactory } from "@prisma/client/runtime/client";
import { type Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { LIMITS } from "../limits.ts";

export { Prisma } from "../generated/prisma/client.ts";

/** The database outside a transaction. */
export type Db = PrismaClient<"query">;
/** The database inside one. Services get nothing else: with one connection anything else would wait for ever. */
export type Tx = Prisma.TransactionClient;

/** A client whose statements can be listened to with `$on("query")`. */
export function createClient(adapter: SqlDriverAdapterFactory): Db {
  return new PrismaClient({
    adapter,
    log: [{ emit: "event", level: "query" }],
    transactionOptions: { maxWait: LIMITS.transaction.waitMs, timeout: LIMITS.transaction.runMs },
  });
}
