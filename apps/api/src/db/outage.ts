/** Prisma's codes for a database that does not answer, does not answer in time, or has no connection left. */
const PRISMA = new Set(["P1000", "P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2037"]);
/** What the operating system says of the connection. */
const SYSTEM = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOSPC",
]);
/** Kinds of the driver adapters. */
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** SQLSTATE: connection lost, out of disk, memory or connections, being shut down or started, read-only standby. */
const SQLSTATE = /^(08...|53[1-4]00|57P0[1-5]|25006|58030)$/;
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|No space left/i;

/**
 * Whether an error says that the database cannot serve now and may later, so that trying again is right. Anything
 * else is a fault of ours.
 */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, kind, name, message, cause, meta } = error as Readonly<Record<string, unknown>>;
  for (const value of [code, originalCode])
    if (typeof value === "string" && (PRISMA.has(value) || SYSTEM.has(value) || SQLSTATE.test(value)))
      return true;
  if (typeof kind === "string" && KINDS.has(kind)) return true;
  if (name === "PrismaClientInitializationError") return true;
  if (typeof message === "string" && WORDS.test(message)) return true;
  const inner =
    typeof meta === "object" && meta !== null && "driverAdapterError" in meta
      ? meta.driverAdapterError
      : null;
  return isOutage(cause, depth + 1) || isOutage(inner, depth + 1);
}
