import {
  type Enterprise,
  findTemplate,
  type IndustryPlan,
  type PlanDocument,
  type Platform,
  sectionsOf,
  type Template,
} from "@dengta/domain";
import type { Prisma, Tx } from "../../db/index.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { type IdKind, newId } from "../../kernel/ids.ts";
import { dateOf, fenOf, type Texts } from "./document.values.ts";

/** Where a document goes: an empty plan that already exists. */
export interface WritePlanInput {
  readonly planId: string;
  readonly document: PlanDocument;
}

/**
 * Fills an empty plan with a document. Ids inside it are only unique there, so every row gets a new one;
 * references follow. A dozen statements whatever its size. Returns the new id of an industry's or platform's old one;
 * text that is neither comes back as it is.
 */
export async function writePlanDocument(
  tx: Tx,
  { planId, document }: WritePlanInput,
): Promise<(old: string) => string> {
  const template = findTemplate(document.batch.templateId);
  if (template === null)
    throw new InvalidInputError(`没有模板“${document.batch.templateId}”`, "UNKNOWN_TEMPLATE");
  const ids = new NewIds();
  const rows = rowsOf(planId, document, template, ids);
  await tx.industry.createMany({ data: rows.industries });
  await tx.section.createMany({ data: rows.sections });
  await tx.problem.createMany({ data: rows.problems });
  await tx.scenario.createMany({ data: rows.scenarios });
  await tx.scenarioProblem.createMany({ data: rows.scenarioProblems });
  await tx.platform.createMany({ data: rows.platforms });
  await tx.solution.createMany({ data: rows.solutions });
  await tx.scenarioPrice.createMany({ data: rows.prices });
  await tx.kpiValue.createMany({ data: rows.kpiValues });
  await tx.enterprise.createMany({ data: rows.enterprises });
  await tx.evidence.createMany({ data: rows.evidence });
  return (old) => ids.known("Industry", old) ?? ids.known("Platform", old) ?? old;
}

/** New ids by the old ones, per table: the same old id may name things of two tables. */
class NewIds {
  readonly #byOld = new Map<string, string>();

  of(kind: IdKind, old: string): string {
    const key = `${kind} ${old}`;
    const id = this.#byOld.get(key) ?? newId(kind);
    this.#byOld.set(key, id);
    return id;
  }

  known(kind: IdKind, old: string): string | null {
    return this.#byOld.get(`${kind} ${old}`) ?? null;
  }

  maybe(kind: IdKind, old: string | null): string | null {
    return old === null ? null : this.of(kind, old);
  }
}

function rowsOf(planId: string, document: PlanDocument, template: Template, ids: NewIds) {
  const industries = document.industries.map((industry, position) => ({
    industry,
    position,
    id: ids.of("Industry", industry.id),
  }));
  const platforms = industries.flatMap(({ industry, id }) =>
    industry.platforms.map((platform, position) => ({
      platform,
      position,
      industryId: id,
      id: ids.of("Platform", platform.id),
    })),
  );
  return {
    industries: industries.map(({ industry, id, position }) => ({
      ...{ id, planId, position, name: industry.name, kpiSetId: industry.kpiSetId },
      indicators: industry.indicators,
    })),
    sections: [
      ...sectionRows(template, "main", document.texts, { planId, ownerId: planId, industryId: null }),
      ...industries.flatMap(({ industry, id }) =>
        sectionRows(template, "fu2", industry.texts, { planId, ownerId: id, industryId: id }),
      ),
    ],
    problems: industries.flatMap(({ industry, id }) => problemRows(industry, id, ids)),
    scenarios: industries.flatMap(({ industry, id }) => scenarioRows(industry, id, ids)),
    scenarioProblems: industries.flatMap(({ industry }) =>
      industry.scenarios.flatMap((scenario) =>
        scenario.problemIds.map((problemId) => ({
          scenarioId: ids.of("Scenario", scenario.id),
          problemId: ids.of("Problem", problemId),
        })),
      ),
    ),
    platforms: platforms.map(({ platform, ...place }) => platformRow(planId, platform, place)),
    solutions: platforms.flatMap(({ platform, id }) => solutionRows(platform, id, ids)),
    prices: platforms.flatMap(({ platform }) => priceRows(platform, ids)),
    kpiValues: platforms.flatMap(({ platform, id }) =>
      platform.kpiValues.map((value, position) => ({ ...value, platformId: id, position })),
    ),
    enterprises: industries.flatMap(({ industry, id }) =>
      industry.enterprises.map((enterprise, position) => ({
        ...enterpriseRow(enterprise),
        ...{ id: ids.of("Enterprise", enterprise.id), planId, industryId: id, position },
        platformId: ids.maybe("Platform", enterprise.platformId),
      })),
    ),
    evidence: document.evidence.map((item, position) => ({
      ...item,
      ...{ id: ids.of("Evidence", item.id), planId, position },
      enterpriseId: ids.maybe("Enterprise", item.enterpriseId),
      platformId: ids.maybe("Platform", item.platformId),
    })),
  };
}

function sectionRows(
  template: Template,
  form: "main" | "fu2",
  texts: Texts,
  owner: { readonly planId: string; readonly ownerId: string; readonly industryId: string | null },
): Prisma.SectionCreateManyInput[] {
  return template.forms
    .filter(({ id }) => id === form)
    .flatMap(sectionsOf)
    .flatMap((section) => {
      const own = section.fields.flatMap(({ id }) => (texts[id] === undefined ? [] : [[id, texts[id]]]));
      return own.length === 0 ? [] : [{ ...owner, nodeId: section.id, texts: Object.fromEntries(own) }];
    });
}

function problemRows(
  industry: IndustryPlan,
  industryId: string,
  ids: NewIds,
): Prisma.ProblemCreateManyInput[] {
  return industry.problems.map(({ kind, scope, description, id }, position) => ({
    ...{ id: ids.of("Problem", id), industryId, kind, scope, description, position },
  }));
}

function scenarioRows(
  industry: IndustryPlan,
  industryId: string,
  ids: NewIds,
): Prisma.ScenarioCreateManyInput[] {
  return industry.scenarios.map(({ kind, name, description, id }, position) => ({
    ...{ id: ids.of("Scenario", id), industryId, kind, name, description, position },
  }));
}

function platformRow(
  planId: string,
  platform: Platform,
  place: { readonly id: string; readonly industryId: string; readonly position: number },
): Prisma.PlatformCreateManyInput {
  const { name, uscc, knowledge, technology, ecosystem, cases, quality } = platform;
  return { ...place, planId, name, uscc, knowledge, technology, ecosystem, cases, quality };
}

function solutionRows(platform: Platform, platformId: string, ids: NewIds): Prisma.SolutionCreateManyInput[] {
  return platform.solutions.map(({ id, prices: _prices, ...solution }, position) => ({
    ...solution,
    ...{ id: ids.of("Solution", id), platformId, position },
  }));
}

function priceRows(platform: Platform, ids: NewIds): Prisma.ScenarioPriceCreateManyInput[] {
  return platform.solutions.flatMap((solution) =>
    solution.prices.map(({ scenarioId, price }, position) => ({
      solutionId: ids.of("Solution", solution.id),
      scenarioId: ids.of("Scenario", scenarioId),
      priceFen: fenOf(price),
      position,
    })),
  );
}

function enterpriseRow(enterprise: Enterprise) {
  const { name, uscc, costBasis, schedule, goal, content, assurance, targetLevel, size, level } = enterprise;
  return {
    ...{ name, uscc, costBasis, schedule, goal, content, assurance, targetLevel, ...size },
    costFen: fenOf(enterprise.cost),
    requestedFen: fenOf(enterprise.requested),
    levelRubricId: level?.rubricId ?? null,
    levelScore: level?.score ?? null,
    level: level?.level ?? null,
    levelAssessedBy: level?.assessedBy ?? null,
    levelAssessedOn: dateOf(level?.assessedOn ?? null),
  };
}
