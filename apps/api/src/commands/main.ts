import { DomainError } from "@dengta/domain";
import { DatabaseUnreachableError } from "../db/index.ts";
import { readEnv } from "../env.ts";
import { createLogger } from "../log.ts";
import { runCommand } from "./commands.ts";
import { UsageError } from "./output.ts";

/** Exit codes of sysexits.h, for scripts: the call, the service, the settings; 1 for everything else. */
const EXIT = { usage: 64, unavailable: 69, configuration: 78 } as const;

try {
  const serving = process.argv[2] === "serve";
  const env = readEnv(process.env);
  await runCommand(process.argv.slice(2), env, createLogger(serving ? env.logLevel : "error"));
} catch (error) {
  const told = error instanceof DomainError || error instanceof UsageError;
  process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode =
    error instanceof UsageError
      ? EXIT.usage
      : error instanceof DatabaseUnreachableError
        ? EXIT.unavailable
        : error instanceof DomainError && error.code === "INVALID_ENVIRONMENT"
          ? EXIT.configuration
          : 1;
}
