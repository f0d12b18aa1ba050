import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { runCli } from "../../src/cli/run.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Absent where there was none. */
  readonly progress?: string;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Runs one command line in this process. */
export async function dengta(args: readonly string[], stdin: string | Uint8Array = ""): Promise<Ran> {
  let [out, err, progress] = ["", "", ""];
  const code = await runCli(args, {
    stdin: once(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: (text) => {
      progress += text;
    },
  });
  return { code, out, err, ...(progress === "" ? {} : { progress }) };
}

/** A folder that is gone after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dengta-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
