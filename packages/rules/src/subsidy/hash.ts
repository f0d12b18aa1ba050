import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SubsidyLineInput, SubsidyResult } from "./types.ts";

type Hashed = Pick<SubsidyResult, "ruleset" | "version" | "asOf" | "allocation">;

/** SHA-256 of an input in one fixed order of keys, lower-case hexadecimal. */
export function hashInput(
  { ruleset, version, asOf, allocation }: Hashed,
  lines: readonly SubsidyLineInput[],
): string {
  const rows = lines.map(
    ({ platform, platformUscc = null, enterprise, cost, requested, targetLevel = null }) => [
      platform,
      platformUscc,
      enterprise,
      cost,
      requested,
      targetLevel,
    ],
  );
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([ruleset, version, asOf, allocation, rows]))));
}
