import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A process of the product that a test may kill. */
export interface Child {
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Waits until it has printed a text. Throws when it ends first. */
  until(text: string | RegExp): Promise<void>;
  /** Exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a script of the product with arguments; `preload` is a module that Node loads before it. */
export function start(
  script: string,
  env: Readonly<Record<string, string>>,
  { args = [], preload }: { readonly args?: readonly string[]; readonly preload?: string } = {},
): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const before = preload === undefined ? [] : ["--import", new URL(preload, import.meta.url).href];
  const child = spawn(process.execPath, ["--conditions=@dengta/source", ...before, file, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: "info", ...env },
  });
  let output = "";
  const listeners = new Set<() => void>();
  const heard = (chunk: Buffer) => {
    output += chunk.toString("utf8");
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", heard);
  child.stderr.on("data", heard);
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return {
    process: child,
    output: () => output,
    ended,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (typeof text === "string" ? !output.includes(text) : !text.test(output)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        ended.then(() => reject(new Error(`ended before it printed ${text}:\n${output}`)));
        look();
      }),
  };
}
