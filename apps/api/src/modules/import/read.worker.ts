import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "@dengta/domain";
import { readWorkbook } from "@dengta/exports";
import type { WorkerAnswer } from "./read.ts";

/** Reads one workbook beside the server's own thread, so that a hostile one stops this thread only. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { kind: "read", reading: await readWorkbook(workerData.bytes) };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", code: error.code, message: error.message };
    return {
      kind: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.postMessage(await answer());
