/** What a number format does to a number, as far as reading it back goes. */
export interface NumberFormat {
  readonly percent: boolean;
  /** Decimals that the cell shows; null shows as many as there are. */
  readonly decimals: number | null;
  /** Powers of ten by which the shown number is smaller: 3 for "0,", 4 for 0!.0, (the usual way to show 万). */
  readonly shift: number;
  /** The unit written behind the number: "元", "万元", "天". */
  readonly suffix: string;
}

/** Reads the section of a format code that applies to `value`. */
export function numberFormatFor(code: string, value: number): NumberFormat {
  const tokens = tokenise(sectionFor(code, value));
  const last = tokens.findLastIndex((t) => t.kind === "digit" || t.kind === "general");
  const first = tokens.findIndex((t) => t.kind === "digit");
  const number = tokens.slice(Math.max(first, 0), last + 1);
  const tail = tokens.slice(last + 1);
  const commas = tail.findIndex((t) => t.kind !== "comma");
  const literalPoint = number.findIndex((t) => t.kind === "literal" && t.text === ".");
  const point = number.findIndex((t) => t.kind === "point");
  const moved = literalPoint < 0 ? 0 : digitsAfter(number, literalPoint);
  return {
    percent: tokens.some((t) => t.kind === "percent"),
    decimals: first < 0 ? null : moved + (point < 0 ? 0 : digitsAfter(number, point)),
    shift: moved + 3 * (commas < 0 ? tail.length : commas),
    suffix: tail
      .filter((t) => t.kind === "literal")
      .map((t) => t.text)
      .join("")
      .replace(/[^\p{L}/‰%]/gu, ""),
  };
}

interface Token {
  readonly kind: "digit" | "point" | "comma" | "percent" | "general" | "literal";
  readonly text: string;
}

/** Quoted text, escaped characters (\x, Excel also !x), paddings (_x, *x), brackets, General, exponents, the rest. */
const TOKEN =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|[_*].|\[[^\]]*\]|(?<general>general|g\/通用格式)|e[+-]?0+|(?<other>.)/gisu;
const KINDS: Readonly<Record<string, Token["kind"]>> = {
  "0": "digit",
  "#": "digit",
  "?": "digit",
  ".": "point",
  ",": "comma",
  "%": "percent",
};

function tokenise(section: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups } of section.matchAll(TOKEN)) {
    const { quoted, escaped, general, other } = groups ?? {};
    const literal = quoted ?? escaped;
    if (literal !== undefined) tokens.push({ kind: "literal", text: literal });
    else if (general !== undefined) tokens.push({ kind: "general", text: general });
    else if (other !== undefined) tokens.push({ kind: KINDS[other] ?? "literal", text: other });
  }
  return tokens;
}

function digitsAfter(tokens: readonly Token[], index: number): number {
  return tokens.slice(index + 1).filter((t) => t.kind === "digit").length;
}

const CONDITION = /^(?:\[(?![<>=])[^\]]*\])*\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

function sectionFor(code: string, value: number): string {
  const sections = code.match(/(?:"[^"]*"?|[\\!].|[^;"\\!])+|(?<=;|^)(?=;|$)/gsu) ?? [code];
  const [first = "", second = first, third = first] = sections;
  if (CONDITION.test(first)) {
    if (holds(first, value)) return first;
    return CONDITION.test(second) && !holds(second, value) ? third : second;
  }
  if (value < 0 && sections.length > 1) return second;
  return value === 0 && sections.length > 2 ? third : first;
}

function holds(section: string, value: number): boolean {
  const [, operator = "", text = ""] = CONDITION.exec(section) ?? [];
  const limit = Number(text);
  if (operator === "<>") return value !== limit;
  if (operator.includes("=") && value === limit) return true;
  if (operator.startsWith("<")) return value < limit;
  return operator.startsWith(">") && value > limit;
}
