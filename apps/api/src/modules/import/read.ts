import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { DomainError } from "@dengta/domain";
import type { WorkbookReading } from "@dengta/exports";
import { InvalidInputError } from "../../kernel/errors.ts";
import { LIMITS } from "../../limits.ts";

export type WorkerAnswer =
  | { readonly kind: "read"; readonly reading: WorkbookReading }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

const WORKER = fileURLToPath(new URL("./read.worker.ts", import.meta.url));

/**
 * Reads a workbook in a thread of its own, with bounds on time and memory.
 * Throws DomainError with the reader's code, or WORKBOOK_TOO_COSTLY where a bound was met.
 */
export async function readUpload(bytes: Uint8Array): Promise<WorkbookReading> {
  const answer = await runWorker(bytes);
  if (answer.kind === "read") return answer.reading;
  if (answer.kind === "refused") throw new DomainError(answer.code, answer.message);
  throw new Error(answer.message);
}

function runWorker(bytes: Uint8Array): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: { bytes },
      execArgv: ["--conditions=@dengta/source"],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workbook.memoryMb },
    });
    const end = (finish: () => void) => {
      clearTimeout(timer);
      finish();
      worker.terminate().catch(reject);
    };
    const timer = setTimeout(() => end(() => reject(tooCostly())), LIMITS.workbook.seconds * 1_000);
    worker.once("message", (answer: WorkerAnswer) => end(() => resolve(answer)));
    worker.once("error", (error: Error & { code?: string }) =>
      end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooCostly() : error)),
    );
  });
}

function tooCostly(): InvalidInputError {
  return new InvalidInputError(
    "该工作簿过大或结构异常，未能读取。请只保留需要导入的工作表，另存为 xlsx 后重试",
    "WORKBOOK_TOO_COSTLY",
  );
}
