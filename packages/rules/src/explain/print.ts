import { formatWan, parseWan } from "@dengta/domain";

/** 3000 → "30"; 3050 → "30.5". */
export function percentOf(bps: number): string {
  const rest = bps % 100;
  const tail = rest === 0 ? "" : `.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
  return `${Math.trunc(bps / 100)}${tail}`;
}

/** An amount as given ("85.5") in its printed form ("85.50"). */
export function printed(given: string): string {
  return formatWan(parseWan(given));
}
