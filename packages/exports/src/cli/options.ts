import { parseArgs } from "node:util";
import { UsageError } from "./errors.ts";

/** What a command takes: exactly one file, and these options. */
export interface OptionSpec {
  readonly name: string;
  /** Word for the value in messages; null for a switch. */
  readonly value: string | null;
}

export interface ParsedOptions {
  readonly file: string;
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** Reads a command's arguments. Throws {@link UsageError} in Chinese that names the argument. */
export function readOptions(
  args: readonly string[],
  specs: readonly OptionSpec[],
  command: string,
): ParsedOptions {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      specs.map((s) => [s.name, { type: s.value === null ? "boolean" : "string" }] as const),
    ),
  });
  const hint = `用法见 dengta ${command} --help`;
  const files: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specs.find((item) => item.name === token.name);
    if (spec === undefined) throw new UsageError(`没有选项 ${token.rawName}。${hint}`);
    if (spec.value === null) {
      if (token.value !== undefined) throw new UsageError(`选项 ${token.rawName} 不带值。${hint}`);
      switches.add(spec.name);
    } else {
      if (token.value === undefined || token.value === "") {
        throw new UsageError(`选项 ${token.rawName} 后面缺少${spec.value}。${hint}`);
      }
      values.set(spec.name, token.value);
    }
  }
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError(`缺少文件。${hint}`);
  if (others.length > 0) throw new UsageError(`一次只处理一个文件，多出：${others.join("、")}。${hint}`);
  return { file, values, switches };
}
