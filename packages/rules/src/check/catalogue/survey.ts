import { type IndustryPlan, placeIn } from "@dengta/domain";
import { formWords, isBlank, nameWords } from "../../plan-view/index.ts";
import { type Check, type CheckScope, type Raised, repeatsOf } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { keyOfText } from "../facts.ts";
import { type PlacedText, textsOfForm } from "../texts.ts";

/** The title puts 行业 behind the name itself. */
const SUFFIX = /(?<=.)行业$/u;

function tooManyIndustries({ view, options }: CheckScope): Raised[] {
  const { industries } = view.document;
  const limit = options.maximumIndustries;
  const surplus = industries[limit];
  if (surplus === undefined) return [];
  const words = `试点行业：${industries.length} 个，附1 为 ${limit} 行 → 请核对是否多于规定个数`;
  const place = placeIn("fu1", { industryId: surplus.id, field: "name" });
  return [{ place, message: `${formWords(view, "fu1", null)} ${words}` }];
}

function repeatedIndustries({ view }: CheckScope): Raised[] {
  const listed = view.document.industries.map((industry, index) => ({ industry, index }));
  const keyOf = ({ industry }: (typeof listed)[number]) =>
    keyOfText(industry.name.trim().replace(SUFFIX, "")) || null;
  return repeatsOf(listed, keyOf).map(({ item, first }) => {
    const words = `试点行业名称：“${item.industry.name}”与第${first.index + 1}行为同一行业 → 合并或更正名称`;
    const place = placeIn("fu1", { industryId: item.industry.id, field: "name" });
    return { place, message: `${formWords(view, "fu1", null)} 第${item.index + 1}行 ${words}` };
  });
}

function industrySuffix({ view }: CheckScope): Raised[] {
  return view.document.industries.flatMap(({ id, name }, index) => {
    const value = name.trim().replace(SUFFIX, "");
    // XX行业 is the form's own, and said to be.
    if (!SUFFIX.test(name.trim()) || /^[XxＸｘ×*＊某]+$/u.test(value)) return [];
    const words = `试点行业名称：“${name}”以“行业”结尾，标题中会重复 → 改为 ${value}`;
    return [
      {
        place: placeIn("fu1", { industryId: id, field: "name" }),
        message: `${formWords(view, "fu1", null)} 第${index + 1}行 ${words}`,
        repair: { label: `改为 ${value}`, value },
      },
    ];
  });
}

function problemsOpen(industry: IndustryPlan, { view }: CheckScope): Raised[] {
  const answered = new Set(industry.scenarios.flatMap(({ problemIds }) => problemIds));
  return industry.problems.flatMap(({ id, scope, description }, index) => {
    if (scope !== "common" || isBlank(description) || answered.has(id)) return [];
    const place = placeIn("fu2", {
      sectionId: "fu2.2.2",
      industryId: industry.id,
      field: `problems.${id}.description`,
    });
    const words = `第${index + 1}个问题：没有应用场景与之对应 → 请在应用场景中勾选该问题，或补充场景`;
    return [{ place, message: `${formWords(view, "fu2", industry)} 二（二） ${words}` }];
  });
}

function scenariosOpen(industry: IndustryPlan, { view }: CheckScope): Raised[] {
  const known = new Set(industry.problems.map(({ id }) => id));
  // Without any problem the plan is asked for those first.
  if (known.size === 0) return [];
  return industry.scenarios.flatMap(({ id, kind, name, problemIds }, index) => {
    if (kind !== "common" || isBlank(name) || problemIds.some((problem) => known.has(problem))) return [];
    const place = placeIn("fu2", {
      sectionId: "fu2.2.2",
      industryId: industry.id,
      field: `scenarios.${id}.name`,
    });
    const words = `应用场景${nameWords(name, index, "个")}：没有对应的问题 → 请勾选它解决的问题`;
    return [{ place, message: `${formWords(view, "fu2", industry)} 二（二） ${words}` }];
  });
}

function titlesMissing({ view }: CheckScope): Raised[] {
  const { batch, industries } = view.document;
  const missing = batch.requirementTitles.filter((title) => isBlank(title)).length;
  const [industry] = industries;
  if (industry === undefined || missing === 0) return [];
  const place = placeIn("fu2", { sectionId: "fu2.2.2", industryId: industry.id, field: null });
  const words = `共性应用场景的三点要求有 ${missing} 点没有标题 → 请管理员在批次设置中填写，或在说明中写明所对应的要求`;
  return [{ place, message: `${formWords(view, "fu2", industry)} 二（二） ${words}` }];
}

/** Prose pasted into several boxes. The form's own text, which units may adopt, is no copy. */
function repeatedTexts({ view, options }: CheckScope): Raised[] {
  const adoptable = new Set(
    view.template.forms.flatMap(({ sections }) => sections.flatMap(fieldTexts)).map(keyOfLong),
  );
  const all: PlacedText[] = [
    ...textsOfForm(view, "main", null, view.document.texts),
    ...view.document.industries.flatMap((industry) => textsOfForm(view, "fu2", industry, industry.texts)),
  ].filter(({ text }) => text.trim().length >= options.repeatedTextLength);
  return repeatsOf(all, ({ text }) => keyOfLong(text))
    .filter(({ item }) => !adoptable.has(keyOfLong(item.text)))
    .map(({ item, first }) => {
      const words = `${item.label}：与${first.where} ${first.label}的文字相同 → 请按本处要求分别说明`;
      return { place: item.place, message: `${item.where} ${words}` };
    });
}

type Section = CheckScope["view"]["template"]["forms"][number]["sections"][number];

function fieldTexts({ fields, children }: Section): string[] {
  return [
    ...fields.flatMap(({ adoptableText }) => (adoptableText === null ? [] : [adoptableText])),
    ...children.flatMap(fieldTexts),
  ];
}

function keyOfLong(text: string): string {
  return text.replace(/\s+/gu, "");
}

function tooManyPlatforms(industry: IndustryPlan, { view, options }: CheckScope): Raised[] {
  const count = industry.platforms.length;
  const limit = options.maximumPlatformsPerIndustry;
  if (count <= limit) return [];
  const place = placeIn("fu2", { industryId: industry.id, field: "platforms" });
  return [
    {
      place,
      message: `${formWords(view, "fu2", industry)} 服务平台：${count} 个，多于 ${limit} 个 → 请核对`,
    },
  ];
}

function idlePlatforms(industry: IndustryPlan, { view }: CheckScope): Raised[] {
  const used = new Set(industry.enterprises.map(({ platformId }) => platformId));
  return industry.platforms.flatMap(({ id, name }, index) => {
    if (used.has(id)) return [];
    const place = placeIn("fu4", { industryId: industry.id, platformId: id });
    const words = `服务平台${nameWords(name, index, "个")} 试点企业：无 → 请对应企业或删除该平台`;
    return [{ place, message: `${formWords(view, "fu4", industry)} ${words}` }];
  });
}

function emptyEvidence({ view }: CheckScope): Raised[] {
  return view.document.evidence.flatMap(({ kind, sizeBytes, fileName, enterpriseId, platformId }) => {
    if (sizeBytes > 0) return [];
    const row = view.rows.find(({ enterprise }) => enterprise.id === enterpriseId);
    const industry =
      row?.industry ??
      view.document.industries.find(({ platforms }) => platforms.some(({ id }) => id === platformId));
    const place = placeIn("fu2", {
      sectionId: kind === "cost" ? "fu2.4.2" : null,
      industryId: industry?.id ?? null,
      platformId: row?.enterprise.platformId ?? platformId,
      enterpriseId,
      field: "evidence",
    });
    const words = `证明材料“${fileName}”为空文件（0 字节）→ 请重新上传`;
    return [{ place, message: `${formWords(view, "fu2", industry ?? null)} ${words}` }];
  });
}

const SURVEY = printed("附2 二（二）提炼行业共性应用场景和企业个性应用场景");

/** Lists and texts against each other. */
export const SURVEY_CHECKS: readonly Check[] = [
  {
    on: "plan",
    code: "TOO_MANY_INDUSTRIES",
    citation: inferred("附1（表中五行，没有“……”）"),
    reads: ["fu1.industry"],
    sentence: "试点行业多于附1 的五行",
    next: "核对申报通知对行业个数的要求",
    find: tooManyIndustries,
  },
  {
    on: "plan",
    code: "INDUSTRY_REPEATED",
    citation: printed("附1 试点行业名称"),
    reads: ["fu1.industry"],
    sentence: "附1 中两行是同一行业（有无“行业”二字不计）",
    next: "合并两行或更正名称",
    find: repeatedIndustries,
  },
  {
    on: "plan",
    code: "INDUSTRY_SUFFIX",
    citation: printed("附2 标题 XX行业"),
    reads: ["fu1.industry", "fu2.title"],
    sentence: "行业名称以“行业”结尾，标题中会成为“行业行业”",
    next: "去掉末尾的“行业”",
    find: industrySuffix,
  },
  {
    on: "industry",
    code: "PROBLEM_WITHOUT_SCENARIO",
    citation: SURVEY,
    reads: ["fu2.2.2"],
    sentence: "共性问题没有应用场景与之对应",
    next: "补充场景或勾选对应关系",
    find: problemsOpen,
  },
  {
    on: "industry",
    code: "SCENARIO_WITHOUT_PROBLEM",
    citation: SURVEY,
    reads: ["fu2.2.2"],
    sentence: "共性应用场景没有对应的问题",
    next: "勾选它解决的问题",
    find: scenariosOpen,
  },
  {
    on: "plan",
    code: "REQUIREMENT_TITLES_MISSING",
    citation: printed("附2 二（二）对照共性应用场景设置应把握的三点要求"),
    reads: ["fu2.2.2"],
    sentence: "批次没有设三点要求的标题",
    next: "由管理员在批次设置中填写",
    find: titlesMissing,
  },
  {
    on: "plan",
    code: "TEXT_REPEATED",
    citation: inferred("附件2、附2 各部分"),
    reads: ["main", "fu2"],
    sentence: "几处段落的文字完全相同；采用模板原文的不算",
    next: "按各处的要求分别说明",
    find: repeatedTexts,
  },
  {
    on: "industry",
    code: "TOO_MANY_PLATFORMS",
    citation: inferred("附2 三（一）该行业主要服务平台"),
    reads: ["fu2.3.1", "fu2.3.2"],
    sentence: "一个行业的服务平台多于设定的个数",
    next: "核对遴选结果",
    find: tooManyPlatforms,
  },
  {
    on: "industry",
    code: "PLATFORM_WITHOUT_ENTERPRISE",
    citation: printed("附4 对应服务平台、试点企业名称"),
    reads: ["fu4.platform", "fu4.enterprise"],
    sentence: "服务平台没有对应的试点企业",
    next: "对应企业或删除该平台",
    find: idlePlatforms,
  },
  {
    on: "plan",
    code: "EVIDENCE_EMPTY",
    citation: printed("附2 四（二）均需提供证明材料"),
    reads: ["fu2.4.2"],
    sentence: "证明材料是 0 字节的空文件",
    next: "重新上传",
    find: emptyEvidence,
  },
];
