import { isIPv6 } from "node:net";

/**
 * What counts as one address. A household or an office holds a whole /64 of IPv6: each of its addresses on its own
 * would be a fresh start. "[::ffff:10.0.0.1]" is the IPv4 address it carries.
 */
export function oneAddress(text: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(text)) return text;
  const [head = "", tail] = text.toLowerCase().split("::");
  const left = head.split(":").filter((group) => group !== "");
  const right = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
