import type { Problem, Scenario } from "@dengta/domain";
import type { IndustryProfile, Theme } from "../data/industries/index.ts";
import { demoId } from "../hash.ts";

export interface Survey {
  readonly problems: Problem[];
  readonly scenarios: Scenario[];
}

/** 二（二）: the industry's problems, each with the scenario that answers it. */
export function surveyOf(profile: IndustryProfile, path: readonly string[]): Survey {
  const rows = [
    ...profile.common.map((theme) => ({ theme, scope: "common" as const })),
    ...profile.individual.map((theme) => ({ theme, scope: "individual" as const })),
  ];
  const problemId = (theme: Theme) => demoId("prb", ...path, theme.scenario);
  return {
    problems: rows.map(({ theme, scope }) => ({
      id: problemId(theme),
      kind: theme.kind,
      scope,
      description: theme.problem,
    })),
    scenarios: rows.map(({ theme, scope }) => ({
      id: scenarioId(path, theme),
      kind: scope,
      name: theme.scenario,
      description: theme.description,
      problemIds: [problemId(theme)],
    })),
  };
}

export function scenarioId(path: readonly string[], theme: Theme): string {
  return demoId("scn", ...path, theme.scenario);
}
