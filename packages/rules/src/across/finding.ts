import { FINDING_CATALOGUE, type FindingCode, findRegion } from "@dengta/domain";
import { checkOf } from "../check/catalogue/index.ts";
import type { AcrossFinding, AcrossPlace } from "./types.ts";

export function acrossFinding(
  code: FindingCode,
  places: readonly AcrossPlace[],
  found: string,
): AcrossFinding {
  const { citation, next } = checkOf(code);
  return {
    code,
    severity: FINDING_CATALOGUE[code].severity,
    places,
    message: `${found} → ${next}`,
    citation: {
      documentId: citation.documentId as AcrossFinding["citation"]["documentId"],
      clause: citation.clause,
    },
    grade: citation.confidence,
    next,
  };
}

export function regionName(code: string): string {
  return findRegion(code)?.shortName ?? code;
}
