import {
  type Finding,
  type IndustryPlan,
  isValidUscc,
  normaliseName,
  type Platform,
  placeIn,
} from "@dengta/domain";
import {
  type EnterpriseRow,
  formWords,
  nameWords,
  type PlanView,
  platformKey,
  rowWords,
} from "../plan-view/index.ts";
import { finding, repeatsOf } from "./finding.ts";

/** Who is who: firms listed again, codes shared or false, firms that are platforms. */
export function checkIdentity(view: PlanView): Finding[] {
  return [
    ...checkRepeatedNames(view),
    ...checkSharedCodes(view),
    ...checkCodes(view),
    ...checkOwnPlatform(view),
  ];
}

function enterprisePlace({ industry, enterprise }: EnterpriseRow, field: string) {
  const { id: enterpriseId, platformId } = enterprise;
  return placeIn("fu3", { industryId: industry.id, platformId, enterpriseId, field });
}

function nameOf({ enterprise }: EnterpriseRow): string | null {
  return normaliseName(enterprise.name) || null;
}

/** A firm may take part once in a plan. */
function checkRepeatedNames(view: PlanView): Finding[] {
  return repeatsOf(view.rows, nameOf).map(({ item, first }) => {
    const earlier = item.industry === first.industry ? `第${first.number}行` : rowWords(view, "fu3", first);
    const words = `试点企业名称：“${nameOf(item)}”与${earlier}重复 → 删除一行或更正名称`;
    return finding(
      "DUPLICATE_ENTERPRISE",
      enterprisePlace(item, "name"),
      `${rowWords(view, "fu3", item)} ${words}`,
    );
  });
}

/** One code under two names. The same name twice is a finding of its own. */
function checkSharedCodes(view: PlanView): Finding[] {
  return repeatsOf(view.rows, ({ enterprise }) => enterprise.uscc)
    .filter(({ item, first }) => nameOf(item) !== nameOf(first))
    .map(({ item, first }) => {
      const words = `统一社会信用代码：${item.enterprise.uscc} 与“${first.enterprise.name}”（${rowWords(view, "fu3", first)}）相同 → 请核对`;
      return finding(
        "DUPLICATE_USCC",
        enterprisePlace(item, "uscc"),
        `${rowWords(view, "fu3", item)} ${words}`,
      );
    });
}

function checkCodes(view: PlanView): Finding[] {
  const words = (uscc: string) => `统一社会信用代码：${uscc} 校验不符 → 请按营业执照重填`;
  const enterprises = view.rows.flatMap((row) => {
    const { uscc } = row.enterprise;
    if (uscc === null || isValidUscc(uscc)) return [];
    return [
      finding("INVALID_USCC", enterprisePlace(row, "uscc"), `${rowWords(view, "fu3", row)} ${words(uscc)}`),
    ];
  });
  const platforms = platformsOf(view).flatMap(({ industry, platform, index }) => {
    if (platform.uscc === null || isValidUscc(platform.uscc)) return [];
    const place = placeIn("fu2", { industryId: industry.id, platformId: platform.id, field: "uscc" });
    const where = `${formWords(view, "fu2", industry)} 服务平台${nameWords(platform.name, index, "个")}`;
    return [finding("INVALID_USCC", place, `${where} ${words(platform.uscc)}`)];
  });
  return [...platforms, ...enterprises];
}

/** A platform spends the subsidy on its firms: it cannot be one of them. */
function checkOwnPlatform(view: PlanView): Finding[] {
  const platforms = platformsOf(view).map(({ platform }) => platform);
  const names = new Set(platforms.map(platformKey));
  const codes = new Set(platforms.map(({ uscc }) => uscc));
  return view.rows.flatMap((row) => {
    const name = nameOf(row);
    const { uscc } = row.enterprise;
    if (!(name !== null && names.has(name)) && !(uscc !== null && codes.has(uscc))) return [];
    const words = `试点企业名称：“${row.enterprise.name}”同时是服务平台 → 请核对`;
    return [
      finding(
        "ENTERPRISE_IS_PLATFORM",
        enterprisePlace(row, "name"),
        `${rowWords(view, "fu3", row)} ${words}`,
      ),
    ];
  });
}

function platformsOf(view: PlanView): { industry: IndustryPlan; platform: Platform; index: number }[] {
  return view.document.industries.flatMap((industry) =>
    industry.platforms.map((platform, index) => ({ industry, platform, index })),
  );
}
