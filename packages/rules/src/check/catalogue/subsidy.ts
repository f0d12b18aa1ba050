import { type FindingCode, type FindingPlace, placeIn, unreachable } from "@dengta/domain";
import { contextOf, wordsOfFinding } from "../../explain/internal.ts";
import { formWords, rowWords } from "../../plan-view/index.ts";
import type { RuleCitation } from "../../rulesets/index.ts";
import type { SubsidyFinding } from "../../subsidy/index.ts";
import type { Check, CheckScope, Raised } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { platformsOf, rowPlace } from "../places.ts";

/** 附4 against the rule set of the plan; platforms over all industries. One pass over the assessment per code. */
function fromAssessment(code: SubsidyFinding["code"]): (scope: CheckScope) => Raised[] {
  return (scope) => {
    const own = scope.subsidies.result.findings.filter((item) => item.code === code);
    return own.flatMap((item) => raisedBy(item, scope));
  };
}

function raisedBy(item: SubsidyFinding, scope: CheckScope): Raised[] {
  switch (item.code) {
    case "COST_MISSING":
    case "TARGET_LEVEL_MISSING":
      // Completeness says it with the rest of the row.
      return [];
    case "REQUESTED_ABOVE_CEILING":
      return aboveCeiling(item, scope);
    case "PLATFORM_CAP_EXCEEDED":
    case "TOO_FEW_ENTERPRISES":
      return aboutPlatform(item, scope);
    case "REGION_CAP_EXCEEDED":
    case "REGION_SHARE_NOT_REACHED":
      return aboutRegion(item, scope);
    default:
      return unreachable(item);
  }
}

function wordsOf(item: SubsidyFinding, { subsidies }: CheckScope): string {
  return wordsOfFinding(item, contextOf(subsidies.result));
}

function aboveCeiling(item: SubsidyFinding & { readonly line: number }, scope: CheckScope): Raised[] {
  const row = scope.subsidies.rows[item.line];
  const ceiling = scope.subsidies.result.lines[item.line]?.ceiling ?? null;
  if (row === undefined || ceiling === null) return [];
  const repair = { label: `改为 ${ceiling}`, value: ceiling };
  const message = `${rowWords(scope.view, "fu4", row)} ${wordsOf(item, scope)}`;
  return [{ place: rowPlace(row, "fu4", "requested"), message, repair }];
}

/** Stands at the platform's first industry, and names the others that it serves. */
function aboutPlatform(item: SubsidyFinding & { readonly platform: string }, scope: CheckScope): Raised[] {
  const { view, subsidies } = scope;
  const key = subsidies.result.platforms.find(({ platform }) => platform === item.platform)?.key;
  const used = new Set(view.rows.map(({ platform }) => platform));
  const served = platformsOf(view).filter(
    ({ platform }) => used.has(platform) && subsidies.keyOf(platform) === key,
  );
  const [first] = served;
  if (first === undefined) return [];
  const place = placeIn("fu4", {
    industryId: first.industry.id,
    platformId: first.platform.id,
    field: "requested",
  });
  const names = [...new Set(served.map(({ industry }) => industry.name))];
  const range = names.length > 1 ? `（合计${names.join("、")} ${names.length} 个行业）` : "";
  const where = `${formWords(view, "fu4", first.industry)} 服务平台“${item.platform}”${range}`;
  return [{ place, message: `${where} ${wordsOf(item, scope)}` }];
}

function aboutRegion(item: SubsidyFinding, scope: CheckScope): Raised[] {
  const place: FindingPlace = placeIn("fu4", { field: "requested" });
  return [{ place, message: `${formWords(scope.view, "fu4", null)} 申报单位 ${wordsOf(item, scope)}` }];
}

function assessed(
  code: SubsidyFinding["code"] & FindingCode,
  citation: RuleCitation,
  reads: readonly string[],
  sentence: string,
  next: string,
): Check {
  return { on: "plan", code, citation, reads, sentence, next, find: fromAssessment(code) };
}

const NOTE = ["fu4.note", "fu4.cost", "fu4.requested"];

export const SUBSIDY_CHECKS: readonly Check[] = [
  assessed(
    "REQUESTED_ABOVE_CEILING",
    printed("附4 注 不超过每家试点企业实际改造成本的30%且奖补资金最高不超过30万元"),
    NOTE,
    "奖补资金额大于规则集给每家企业的上限（比例、封顶二者取低）",
    "改为不超过上限的金额",
  ),
  assessed(
    "PLATFORM_CAP_EXCEEDED",
    printed("附4 注 每个服务平台最高奖补不超过600万元"),
    [...NOTE, "fu4.platform"],
    "服务平台在各行业的奖补合计超过封顶；同一统一社会信用代码或同名的算作一家",
    "在平台内核减；系统只列出超出额，不自动分摊",
  ),
  assessed(
    "TOO_FEW_ENTERPRISES",
    {
      documentId: "press-2022",
      clause: "每个服务平台至少10家试点企业（仅见一处报道，仅作提醒）",
      confidence: "B",
    },
    ["fu4.platform", "fu4.enterprise"],
    "服务平台对应的试点企业少于规则集的下限",
    "核对是否漏填企业",
  ),
  assessed(
    "REGION_CAP_EXCEEDED",
    printed("附4 奖补资金额（规则集规定申报单位总额时适用）"),
    ["fu4.requested"],
    "规则集规定了申报单位总额，各平台合计超过它",
    "核减奖补资金额",
  ),
  assessed(
    "REGION_SHARE_NOT_REACHED",
    inferred("附4 奖补资金额（规则集规定用于企业的比例时适用）"),
    ["fu4.requested"],
    "规则集规定了总额中须用于企业的比例，奖补合计未达到",
    "增加企业改造奖补",
  ),
];
