import { DomainError } from "@dengta/domain";
import { readWorkbook, type WorkbookReading } from "../read/index.ts";
import { UnusableInputError } from "./errors.ts";

/** The tables of a workbook. Throws {@link UnusableInputError}, which names the file. */
export async function readTables(bytes: Uint8Array, name: string): Promise<WorkbookReading> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UnusableInputError(`${name}：${error.message}`);
  }
}
