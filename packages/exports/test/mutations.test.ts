import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "@dengta/domain";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { markErrors, readWorkbook } from "../src/index.ts";

const CASES = join(import.meta.dirname, "cases");
const file = (path: string) => new Uint8Array(readFileSync(join(CASES, path)));

/** Deterministic numbers that look like chance (Park and Miller). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const SCRAPS = [
  "<",
  "&",
  '"',
  "]]>",
  "<!--",
  "&#0;",
  "</row>",
  '<c r="XFD1048576"/>',
  "\u0000",
  "1e999",
  "\ud800",
];

/** Bytes overwritten, cut out, doubled; or the same inside the XML of a part, zipped anew so that checksums hold. */
function mutate(original: Uint8Array, random: (below: number) => number): Uint8Array {
  const isZip = original[0] === 0x50;
  if (!isZip || random(2) === 0) return mutateBytes(original, random);
  const parts = unzipSync(original);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[random(names.length)] ?? "";
  const xml = new TextDecoder().decode(parts[name]);
  const at = random(xml.length + 1);
  const cut = random(3) === 0 ? random(200) : 0;
  const scrap = (SCRAPS[random(SCRAPS.length)] ?? "").repeat(1 + random(50));
  parts[name] = strToU8(xml.slice(0, at) + scrap + xml.slice(at + cut));
  return zipSync(parts, { level: 1 });
}

function mutateBytes(original: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = original.slice();
  for (let i = 0; i <= random(12); i += 1) bytes[random(bytes.length)] = random(256);
  return random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}

/** As many as the minutes of a test run allow; more with MUTATIONS=5000. */
const ROUNDS = Number(process.env.MUTATIONS ?? 600);
const SLOWEST_MS = 5_000;

const FILES = [
  "workbooks/fu4-messy.xlsx",
  "offices/stacked.xlsx",
  "offices/fu5-platforms.xls",
  "offices/stacked.xls",
  "offices/stacked.ods",
  "offices/fu4-yuan.ods",
  "csv",
];
const CSV = strToU8("序号,对应服务平台,试点企业名称,实际改造成本,奖补资金额\n1,甲,一公司,85.5,25.65\n");

describe("a damaged file", () => {
  it.each(FILES)(
    "%s is read or refused with a typed error, in time, however it is damaged",
    async (path) => {
      const original = path === "csv" ? CSV : file(path);
      const random = chance(path.length * 7_919 + 1);
      for (let round = 0; round < Math.ceil(ROUNDS / FILES.length); round += 1) {
        const bytes = mutate(original, random);
        const started = performance.now();
        const failure = await readWorkbook(bytes)
          .then(({ tables }) =>
            markErrors(
              bytes,
              tables.flatMap(({ issues }) => issues),
            ),
          )
          .catch((error: unknown) => error);
        if (failure instanceof Error && !(failure instanceof DomainError)) throw failure;
        expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
      }
    },
    300_000,
  );
});
