import { posix } from "node:path";
import { parseSync } from "oxc-parser";
import { read } from "./repository.ts";

/** One file that names another of the same package; files are named from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** A file loaded later, or a type of it written in place: `import("./file.ts").Type`. */
const IN_PLACE = /\bimport\("(\.[^"]+)"\)/g;

/** Relative imports of a file: static, re-exported, dynamic; of values and of types alike. */
export function importsOf(from: string, code = read(from)): Import[] {
  const { module } = parseSync(from, code);
  const named = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.map((e) => e.moduleRequest?.value ?? "")),
    ...[...code.matchAll(IN_PLACE)].map(([, path]) => path ?? ""),
  ];
  return [...new Set(named)]
    .filter((path) => path.startsWith("."))
    .map((path) => ({ from, to: posix.join(posix.dirname(from), path) }));
}
