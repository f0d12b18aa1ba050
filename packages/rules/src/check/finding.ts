import {
  FINDING_CATALOGUE,
  type Finding,
  type FindingCode,
  type FindingPlace,
  type FindingRepair,
} from "@dengta/domain";

/** A finding with the severity that the catalogue gives its code. `message`: where, what, how. */
export function finding(
  code: FindingCode,
  place: FindingPlace,
  message: string,
  repair: FindingRepair | null = null,
): Finding {
  return { code, severity: FINDING_CATALOGUE[code].severity, place, message, repair };
}

/** The first item of each key, and the later ones with the first they repeat. A null key takes no part. */
export function repeatsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): { item: T; first: T }[] {
  const firsts = new Map<string, T>();
  const repeats: { item: T; first: T }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else repeats.push({ item, first });
  }
  return repeats;
}
