import { type Enterprise, nameKey, type Platform } from "@dengta/domain";

/** What makes two rows one platform or one firm over all industries and units: the code, else the name. null with neither. */
function keyOf({ uscc, name }: { readonly uscc: string | null; readonly name: string }): string | null {
  if (uscc !== null && uscc !== "") return uscc;
  return nameKey(name) || null;
}

export function platformKeyOf(platform: Pick<Platform, "uscc" | "name">): string | null {
  return keyOf(platform);
}

export function enterpriseKeyOf(enterprise: Pick<Enterprise, "uscc" | "name">): string | null {
  return keyOf(enterprise);
}

/** 轴承 and 轴承行业 are one industry; the administrator's aliases are applied when facts are read. */
export function industryKeyOf(name: string): string {
  return nameKey(name).replace(/(?<=.)行业$/, "");
}
