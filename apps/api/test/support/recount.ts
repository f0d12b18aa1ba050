import type { PlanDocument } from "@dengta/domain";

/**
 * Figures counted again from submitted documents, by code that shares nothing with the product's: plain loops over
 * fen, the three limits of 附4's note written out. A firm that occurs again counts at its first place only.
 */
export interface Recount {
  firms: number;
  costMissing: number;
  requestMissing: number;
  cost: bigint;
  requested: bigint;
  eligible: bigint;
  rate: number;
  cap: number;
  less: number;
  nothing: number;
  platforms: Set<string>;
  industries: Set<string>;
  units: Set<string>;
}

export interface Firm {
  unit: string;
  industry: string;
  platform: string;
  key: string;
  cost: bigint | null;
  requested: bigint | null;
}

const fen = (text: string | null): bigint | null => {
  if (text === null) return null;
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(6, "0"));
};
const squash = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
const who = (code: string | null, name: string) => (code ? code : squash(name));

/** Documents in the order of their submission. */
export function firmsOf(documents: readonly PlanDocument[]): Firm[] {
  const list: Firm[] = [];
  for (const document of documents)
    for (const industry of document.industries)
      for (const firm of industry.enterprises) {
        const platform = industry.platforms.find((item) => item.id === firm.platformId);
        list.push({
          unit: document.regionCode,
          industry: industry.name,
          platform: platform ? who(platform.uscc, platform.name) : "",
          key: who(firm.uscc, firm.name),
          cost: fen(firm.cost),
          requested: fen(firm.requested),
        });
      }
  return list;
}

export interface PlatformLine {
  unit: string;
  industry: string;
  platform: string;
}

export function platformLinesOf(documents: readonly PlanDocument[]): PlatformLine[] {
  return documents.flatMap((document) =>
    document.industries.flatMap((industry) =>
      industry.platforms.map((item) => ({
        unit: document.regionCode,
        industry: industry.name,
        platform: who(item.uscc, item.name),
      })),
    ),
  );
}

export function eligibleOf({ cost, requested }: Firm): bigint {
  if (cost === null) return 0n;
  const share = (cost * 3n) / 10n;
  const ceiling = share < 30_000_000n ? share : 30_000_000n;
  if (requested === null) return (ceiling / 10_000n) * 10_000n;
  return requested < ceiling ? requested : ceiling;
}

export function recount(firms: readonly Firm[], lines: readonly PlatformLine[]): Recount {
  const result: Recount = {
    ...{ firms: 0, costMissing: 0, requestMissing: 0, cost: 0n, requested: 0n, eligible: 0n },
    ...{ rate: 0, cap: 0, less: 0, nothing: 0 },
    ...{ platforms: new Set(), industries: new Set(), units: new Set() },
  };
  for (const line of lines) {
    result.platforms.add(line.platform);
    result.industries.add(line.industry);
    result.units.add(line.unit);
  }
  const seen = new Set<string>();
  for (const firm of firms) {
    if (seen.has(firm.key)) continue;
    seen.add(firm.key);
    result.firms += 1;
    result.requested += firm.requested ?? 0n;
    if (firm.requested === null) result.requestMissing += 1;
    if (firm.cost === null) {
      result.costMissing += 1;
      continue;
    }
    result.cost += firm.cost;
    result.eligible += eligibleOf(firm);
    const share = (firm.cost * 3n) / 10n;
    const ceiling = share < 30_000_000n ? share : 30_000_000n;
    if (firm.requested === null) result.nothing += 1;
    else if (firm.requested / 10_000n < ceiling / 10_000n) result.less += 1;
    else if (share < 30_000_000n) result.rate += 1;
    else result.cap += 1;
  }
  return result;
}

/** "25.65" from fen, at least two decimals. */
export function inWan(value: bigint): string {
  const text = (value < 0n ? -value : value).toString().padStart(7, "0");
  const decimals = text.slice(-6).replace(/0{1,4}$/, "");
  return `${value < 0n ? "-" : ""}${text.slice(0, -6)}.${decimals}`;
}

/** Two decimals, half up. */
export function ratio(numerator: bigint, denominator: bigint): string | null {
  if (denominator === 0n) return null;
  const hundredths = (numerator * 1000n) / denominator;
  const rounded = (hundredths + 5n) / 10n;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, "0")}`;
}
