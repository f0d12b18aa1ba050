import { nameKey, normaliseUscc } from "@dengta/domain";

/** Who somebody is, as far as a form says so. */
export interface Named {
  /** 统一社会信用代码; null or "" where not known. */
  readonly uscc?: string | null | undefined;
  readonly name: string | null | undefined;
}

/**
 * What makes two service platforms one, in a plan and across units: the code, or the domain's one name key
 * where there is no code. null while there is neither.
 *
 * @example
 * platformKeyOf({ uscc: null, name: "ＡＢＣ 公司" }) === platformKeyOf({ uscc: null, name: "abc公司" }); // true
 */
export function platformKeyOf(platform: Named): string | null {
  return keyOf(platform);
}

/** The same for firms. */
export function enterpriseKeyOf(enterprise: Named): string | null {
  return keyOf(enterprise);
}

function keyOf({ uscc, name }: Named): string | null {
  const code = normaliseUscc(uscc ?? "");
  if (code !== "") return `uscc:${code}`;
  const key = nameKey(name ?? "");
  return key === "" ? null : `name:${key}`;
}

/**
 * The key of each platform of a list, in its order. A platform without a code takes the code that its name
 * has elsewhere in the list, if that is one code only: so one platform has one cap.
 */
export function platformKeysOf(platforms: readonly Named[]): (string | null)[] {
  const codes = codesByName(platforms);
  return platforms.map((platform) => {
    const [code, ...others] = codes.get(nameKey(platform.name ?? "")) ?? [];
    const own = normaliseUscc(platform.uscc ?? "");
    const borrowed = own === "" && others.length === 0 ? (code ?? "") : own;
    return keyOf({ uscc: borrowed, name: platform.name });
  });
}

/** The codes that each name is written with. */
export function codesByName(named: readonly Named[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { uscc, name } of named) {
    const key = nameKey(name ?? "");
    const code = normaliseUscc(uscc ?? "");
    if (key === "" || code === "") continue;
    const known = codes.get(key);
    if (known === undefined) codes.set(key, [code]);
    else if (!known.includes(code)) known.push(code);
  }
  return codes;
}
