import { isValidUscc, nameKey, normaliseName } from "@dengta/domain";
import { codesByName } from "../../keys/index.ts";
import { type EnterpriseRow, rowWords } from "../../plan-view/index.ts";
import type { RuleCitation } from "../../rulesets/index.ts";
import { type Check, type CheckScope, type Raised, repeatsOf } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { keyOfText, nameKeyOf } from "../facts.ts";
import { platformPlace, platformsOf, platformWords, rowPlace } from "../places.ts";

const PER_FIRM = printed("附4 注 不超过每家试点企业…最高不超过30万元");
const PER_PLATFORM = printed("附4 注 每个服务平台最高奖补不超过600万元");
const USCC: RuleCitation = { documentId: "uscc-2015", clause: "校验码", confidence: "A" };

/** A firm may take part once in a plan. */
function repeatedNames({ view }: CheckScope): Raised[] {
  return repeatsOf(view.rows, ({ enterprise }) => nameKeyOf(enterprise)).map(({ item, first }) => {
    const earlier = item.industry === first.industry ? `第${first.number}行` : rowWords(view, "fu3", first);
    const words = `试点企业名称：“${normaliseName(item.enterprise.name)}”与${earlier}重复 → 删除一行或更正名称`;
    return { place: rowPlace(item, "fu3", "name"), message: `${rowWords(view, "fu3", item)} ${words}` };
  });
}

/** One code under two names. The same name twice is a finding of its own. */
function sharedCodes({ view }: CheckScope): Raised[] {
  return repeatsOf(view.rows, ({ enterprise }) => enterprise.uscc)
    .filter(({ item, first }) => nameKeyOf(item.enterprise) !== nameKeyOf(first.enterprise))
    .map(({ item, first }) => {
      const words = `统一社会信用代码：${item.enterprise.uscc} 与“${first.enterprise.name}”（${rowWords(view, "fu3", first)}）相同 → 请核对`;
      return { place: rowPlace(item, "fu3", "uscc"), message: `${rowWords(view, "fu3", item)} ${words}` };
    });
}

const falseCode = (uscc: string) => `统一社会信用代码：${uscc} 校验不符 → 请按营业执照重填`;

function badCodeOfRow(row: EnterpriseRow, { view }: Pick<CheckScope, "view">): Raised[] {
  const { uscc } = row.enterprise;
  if (uscc === null || isValidUscc(uscc)) return [];
  return [
    { place: rowPlace(row, "fu3", "uscc"), message: `${rowWords(view, "fu3", row)} ${falseCode(uscc)}` },
  ];
}

/** A platform spends the subsidy on its firms: it cannot be one of them. */
function ownPlatform({ view }: CheckScope): Raised[] {
  const platforms = platformsOf(view).map(({ platform }) => platform);
  const names = new Set(platforms.map(({ name }) => keyOfText(name)));
  const codes = new Set(platforms.map(({ uscc }) => uscc));
  return view.rows.flatMap((row) => {
    const name = nameKeyOf(row.enterprise);
    const { uscc } = row.enterprise;
    if (!(name !== null && names.has(name)) && !(uscc !== null && codes.has(uscc))) return [];
    const words = `试点企业名称：“${row.enterprise.name}”同时是服务平台 → 请核对`;
    return [{ place: rowPlace(row, "fu3", "name"), message: `${rowWords(view, "fu3", row)} ${words}` }];
  });
}

/** The cap on a platform goes by its code: two codes under one name are two caps. */
function twoCodes({ view }: CheckScope): Raised[] {
  const all = platformsOf(view);
  const codes = codesByName(all.map(({ platform }) => platform));
  return [...codes].flatMap(([key, [first, ...others]]) => {
    const second = all.find(({ platform }) => platform.uscc === others[0] && nameKey(platform.name) === key);
    if (second === undefined) return [];
    const words = `统一社会信用代码：${second.platform.uscc} 与其他行业同名平台的 ${first} 不同，分别计算封顶 → 请核对是否为同一家`;
    return [
      {
        place: platformPlace(second, "fu2", "uscc"),
        message: `${platformWords(view, "fu2", second)} ${words}`,
      },
    ];
  });
}

function twoNames({ view, subsidies }: CheckScope): Raised[] {
  const coded = platformsOf(view).filter(({ platform }) => platform.uscc !== null);
  return repeatsOf(coded, ({ platform }) => subsidies.keyOf(platform))
    .filter(({ item, first }) => nameKey(item.platform.name) !== nameKey(first.platform.name))
    .map(({ item, first }) => {
      const words = `名称：与“${first.platform.name}”的统一社会信用代码 ${first.platform.uscc} 相同，合并计算封顶 → 请统一名称或更正代码`;
      return {
        place: platformPlace(item, "fu2", "name"),
        message: `${platformWords(view, "fu2", item)} ${words}`,
      };
    });
}

/** Who is who: firms listed again, codes shared or false, firms that are platforms. */
export const IDENTITY_CHECKS: readonly Check[] = [
  {
    on: "plan",
    code: "DUPLICATE_ENTERPRISE",
    citation: PER_FIRM,
    reads: ["fu3.enterprise", "fu4.enterprise"],
    sentence: "同一方案中两家企业同名（全半角、括号、大小写、空格不计）",
    next: "删除一行或更正名称",
    find: repeatedNames,
  },
  {
    on: "plan",
    code: "DUPLICATE_USCC",
    citation: PER_FIRM,
    reads: ["fu3.enterprise"],
    sentence: "同一方案中两家不同名的企业用同一统一社会信用代码",
    next: "核对两家是否为同一企业",
    find: sharedCodes,
  },
  {
    on: "platform",
    code: "INVALID_USCC",
    citation: USCC,
    reads: ["fu2.3.2", "fu3.enterprise"],
    sentence: "统一社会信用代码的校验位不符",
    next: "按营业执照重填",
    find: (item, { view }) => {
      const { uscc } = item.platform;
      if (uscc === null || isValidUscc(uscc)) return [];
      const message = `${platformWords(view, "fu2", item)} ${falseCode(uscc)}`;
      return [{ place: platformPlace(item, "fu2", "uscc"), message }];
    },
  },
  {
    on: "enterprise",
    code: "INVALID_USCC",
    citation: USCC,
    reads: ["fu2.3.2", "fu3.enterprise"],
    sentence: "统一社会信用代码的校验位不符",
    next: "按营业执照重填",
    find: badCodeOfRow,
  },
  {
    on: "plan",
    code: "ENTERPRISE_IS_PLATFORM",
    citation: inferred("附3 试点企业名称与对应服务平台"),
    reads: ["fu3.enterprise", "fu3.platform"],
    sentence: "试点企业与方案中的某个服务平台同名或同代码",
    next: "核对该企业能否同时作试点企业",
    find: ownPlatform,
  },
  {
    on: "plan",
    code: "PLATFORM_TWO_CODES",
    citation: PER_PLATFORM,
    reads: ["fu2.3.2", "fu4.platform"],
    sentence: "几个行业中同名的服务平台代码不同",
    next: "核对是否为同一家；是则统一代码",
    find: twoCodes,
  },
  {
    on: "plan",
    code: "PLATFORM_TWO_NAMES",
    citation: PER_PLATFORM,
    reads: ["fu2.3.2", "fu4.platform"],
    sentence: "几个行业中代码相同的服务平台名称不同",
    next: "统一名称或更正代码",
    find: twoNames,
  },
];
