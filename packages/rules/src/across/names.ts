import { REGIONS } from "@dengta/domain";
import { keyOfText } from "../check/facts.ts";

const FORMS = /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|厂)$/u;
const PLACES = new RegExp(
  `^(?:${REGIONS.flatMap(({ fullName, shortName }) => [fullName, shortName]).join("|")})(?:省|市)?`,
  "u",
);
const BRACKETED = /\([^()]*\)/gu;

/** What is left of a firm's name without place, brackets and legal form: 浙江光明家具有限公司 → 光明家具. */
export function coreOf(name: string): string {
  const key = keyOfText(name).replace(BRACKETED, "");
  const core = key.replace(FORMS, "").replace(PLACES, "");
  return core === "" ? key : core;
}

/** The name itself and the name with each one letter left out: two names one letter apart share one of these. */
export function neighboursOf(core: string): string[] {
  const letters = [...core];
  return [core, ...letters.map((_, at) => letters.filter((__, index) => index !== at).join(""))];
}

/** In words how two names are alike; null where they are not enough. */
export function likenessOf(a: string, b: string): string | null {
  const [left, right] = [coreOf(a), coreOf(b)];
  if (left === right) return `去掉地名、括号和组织形式后同为“${left}”`;
  // A letter is much in a short name.
  if (Math.min([...left].length, [...right].length) < SHORTEST) return null;
  return differsByOne([...left], [...right]) ? `“${left}”与“${right}”只差一个字` : null;
}

const SHORTEST = 5;

function differsByOne(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const at = long.findIndex((letter, index) => letter !== short[index]);
  const skip = long.length === short.length ? 1 : 0;
  return long.slice(at + 1).join("") === short.slice(at + skip).join("");
}
