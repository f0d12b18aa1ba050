import { type Finding, type Platform, placeIn, unreachable } from "@dengta/domain";
import { contextOf, wordsOfFinding } from "../explain/internal.ts";
import {
  type EnterpriseRow,
  formWords,
  type PlanSubsidies,
  type PlanView,
  platformKey,
  rowWords,
} from "../plan-view/index.ts";
import type { SubsidyFinding } from "../subsidy/index.ts";
import { finding } from "./finding.ts";

/** 附4 against the rule set that the plan pins; platforms over all industries of the plan. */
export function checkSubsidies(view: PlanView, { result, rows }: PlanSubsidies): Finding[] {
  const context = contextOf(result, view.context.ruleset);
  return result.findings.flatMap((item) => {
    const words = wordsOfFinding(item, context);
    switch (item.code) {
      case "COST_MISSING":
        // Completeness reports it with the rest of the row.
        return [];
      case "REQUESTED_ABOVE_CEILING":
        return aboveCeiling(view, item, words, rows[item.line], result.lines[item.line]?.ceiling ?? null);
      case "PLATFORM_CAP_EXCEEDED":
      case "TOO_FEW_ENTERPRISES":
        return aboutPlatform(view, item, words);
      default:
        return unreachable(item);
    }
  });
}

function aboveCeiling(
  view: PlanView,
  { code }: SubsidyFinding,
  words: string,
  row: EnterpriseRow | undefined,
  ceiling: string | null,
): Finding[] {
  if (row === undefined || ceiling === null) return [];
  const { industry, enterprise } = row;
  const place = placeIn("fu4", {
    industryId: industry.id,
    platformId: enterprise.platformId,
    enterpriseId: enterprise.id,
    field: "requested",
  });
  const repair = { label: `改为 ${ceiling}`, value: ceiling };
  return [finding(code, place, `${rowWords(view, "fu4", row)} ${words}`, repair)];
}

/** Stands at the platform's first industry, and names the others that it serves. */
function aboutPlatform(
  view: PlanView,
  item: Extract<SubsidyFinding, { readonly platform: string }>,
  words: string,
): Finding[] {
  const served = view.document.industries.flatMap((industry) =>
    industry.platforms
      .filter((platform) => isUsed(view, platform, item.platform))
      .map((platform) => ({ industry, platform })),
  );
  const [first] = served;
  if (first === undefined) return [];
  const place = placeIn("fu4", {
    industryId: first.industry.id,
    platformId: first.platform.id,
    field: "requested",
  });
  const names = [...new Set(served.map(({ industry }) => industry.name))];
  const scope = names.length > 1 ? `（合计${names.join("、")} ${names.length} 个行业）` : "";
  const where = `${formWords(view, "fu4", first.industry)} 服务平台“${item.platform}”${scope}`;
  return [finding(item.code, place, `${where} ${words}`)];
}

function isUsed(view: PlanView, platform: Platform, key: string): boolean {
  return platformKey(platform) === key && view.rows.some((row) => row.platform === platform);
}
