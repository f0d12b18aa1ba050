import type { Enterprise, Finding, IndustryPlan, PlanDocument } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { DEFAULT_CHECK_OPTIONS } from "../context/index.ts";
import { assessPlanSubsidies, type EnterpriseRow, formWords, viewPlan } from "../plan-view/index.ts";
import { industryFrameSlots, planSlots, rowSlots } from "../slots/index.ts";
import type { AssessedLine } from "../subsidy/index.ts";
import { BY_SUBJECT } from "./catalogue/index.ts";
import { type CheckScope, findingOf, type RowScope } from "./check.ts";
import { gapsOf } from "./gaps.ts";
import { Memo } from "./memo.ts";
import { inDocumentOrder } from "./order.ts";
import { type PlacedText, textsOfIndustry, textsOfPlan, textsOfRow } from "./texts.ts";

/** Checks versions of one plan one after the other; what did not change is not looked at again. */
export interface PlanChecker {
  /** As `checkPlan`. Rows and parts that are the same objects as before keep their findings. */
  check(document: PlanDocument): Finding[];
}

/**
 * A checker for an editor that keeps unchanged objects identical. A document must not be changed in place.
 *
 * @example
 * const checker = createChecker(planContextOf(plan, STANDARD_CATALOGUE));
 * checker.check(plan); // and again after every edit
 */
export function createChecker(context: PlanContext): PlanChecker {
  const options = { ...DEFAULT_CHECK_OPTIONS, ...context.options };
  const plans = new Memo<PlanDocument["texts"], Finding[]>();
  const frames = new Memo<IndustryPlan["texts"], Finding[]>();
  const rows = new Memo<Enterprise, Finding[]>();
  return {
    check(document) {
      const view = viewPlan(document, context);
      const subsidies = assessPlanSubsidies(document, context);
      const scope: CheckScope = { view, subsidies, options };
      const { batch, regionCode, industries, evidence } = document;
      const names = industries.map(({ id, name }) => `${id} ${name}`).join("\n");
      const findings = plans.of(document.texts, [batch, regionCode, names], () => planFindings(scope));
      const found = [...findings];
      industries.forEach((industry, index) => {
        const label = `${index} ${industries.length} ${formWords(view, "fu3", industry)} ${industry.id}`;
        const { problems, scenarios, platforms, indicators, kpiSetId, enterprises } = industry;
        const parts = [problems, scenarios, platforms, indicators, kpiSetId, enterprises.length > 0];
        const shared = [label, batch, regionCode];
        found.push(
          ...frames.of(industry.texts, [...shared, ...parts], () => frameFindings(scope, industry, index)),
        );
      });
      for (const row of view.rows) {
        const { industry, enterprise, number, platform } = row;
        const deps = [
          number,
          platform,
          industry.id,
          industry.name,
          industries.length,
          batch,
          regionCode,
          evidence,
        ];
        const own = rows.of(enterprise, deps, () => rowFindings(scope, row, subsidies.lineOf(enterprise)));
        if (own.length > 0) found.push(...own);
      }
      found.push(...crossFindings(scope));
      return inDocumentOrder(found, document, view.template);
    },
  };
}

/**
 * Everything that is to be said about a plan: what its template still asks for, and what does not agree.
 * A draft may have any of it; errors bind at submission. In the order of the document.
 * Throws {@link PlanShapeError} for what is no plan document, {@link SubsidyInputError} for a day without rules.
 *
 * @example
 * checkPlan(plan, planContextOf(plan, STANDARD_CATALOGUE)).filter(({ severity }) => severity === "error");
 */
export function checkPlan(document: PlanDocument, context: PlanContext): Finding[] {
  return createChecker(context).check(document);
}

function planFindings(scope: CheckScope): Finding[] {
  return [...gapsOf(planSlots(scope.view)), ...textFindings(textsOfPlan(scope.view), scope)];
}

function frameFindings(scope: CheckScope, industry: IndustryPlan, index: number): Finding[] {
  return [
    ...gapsOf(industryFrameSlots(scope.view, industry)),
    ...textFindings(textsOfIndustry(scope.view, industry, index), scope),
    ...BY_SUBJECT.platform.flatMap((check) =>
      industry.platforms.flatMap((platform, place) =>
        check.find({ industry, platform, index: place }, scope).map((raised) => findingOf(check, raised)),
      ),
    ),
  ];
}

function rowFindings(scope: CheckScope, row: EnterpriseRow, line: AssessedLine | null): Finding[] {
  return [
    ...gapsOf(rowSlots(scope.view, row), line),
    ...textFindings(textsOfRow(scope.view, row), scope),
    ...BY_SUBJECT.enterprise.flatMap((check) =>
      check.find(row, scope).map((raised) => findingOf(check, raised)),
    ),
  ];
}

/** What reads several rows at once is looked at anew each time. */
function crossFindings(scope: CheckScope): Finding[] {
  return [
    ...BY_SUBJECT.plan.flatMap((check) => check.find(scope).map((raised) => findingOf(check, raised))),
    ...BY_SUBJECT.industry.flatMap((check) =>
      scope.view.document.industries.flatMap((industry) =>
        check.find(industry, scope).map((raised) => findingOf(check, raised)),
      ),
    ),
  ];
}

function textFindings(texts: readonly PlacedText[], scope: RowScope): Finding[] {
  const written = texts.filter(({ text }) => text !== "");
  return BY_SUBJECT.text.flatMap((check) =>
    written.flatMap((text) => check.find(text, scope).map((raised) => findingOf(check, raised))),
  );
}
