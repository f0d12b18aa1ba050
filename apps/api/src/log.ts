import { type Logger, pino } from "pino";

export type { Logger };

/** Names under which secrets travel; their values never reach the log. */
const SECRETS = ["password", "token", "secret", "cookie", "authorization", "databaseUrl"];

/** One JSON line per event on standard output. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[已隐去]" },
  });
}
