import { DomainError } from "@dengta/domain";
import { readWorkbook, type WorkbookReading } from "../read/index.ts";
import type { BudgetOptions } from "../workbook/index.ts";
import { UnusableInputError, UsageError } from "./errors.ts";
import type { OptionSpec } from "./options.ts";

export const TIMEOUT: OptionSpec = { name: "timeout", value: "秒数" };

/** The budget that --timeout sets. Throws {@link UsageError}. */
export function budgetOf(values: ReadonlyMap<string, string>): BudgetOptions {
  const written = values.get("timeout");
  if (written === undefined) return {};
  const seconds = Number(written);
  if (!(seconds > 0)) throw new UsageError(`--timeout 后面应是大于 0 的秒数，而不是“${written}”`);
  return { timeMs: seconds * 1_000 };
}

/** The tables of a workbook. Throws {@link UnusableInputError}, which names the file. */
export async function readTables(
  bytes: Uint8Array,
  name: string,
  budget: BudgetOptions = {},
): Promise<WorkbookReading> {
  return usable(name, () => readWorkbook(bytes, { budget }));
}

/** What refuses a file says so under the file's name. */
export async function usable<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UnusableInputError(`${name}：${error.message}`);
  }
}
