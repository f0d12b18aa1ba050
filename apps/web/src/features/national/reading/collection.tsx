import {
  ENTERPRISE_FIELD_LABELS,
  type IndustryPlan,
  PLATFORM_FIELD_LABELS,
  type Platform,
  PROBLEM_KIND_LABELS,
  SCENARIO_KIND_LABELS,
  type SectionCollection,
  SOLUTION_FIELD_LABELS,
} from "@dengta/domain";
import { showWan } from "../../../shared/format/index.ts";
import { Passage } from "./passage.tsx";
import styles from "./reader.module.css";

interface CollectionProps {
  readonly collection: SectionCollection;
  readonly industry: IndustryPlan;
}

/** A list that a section of 附2 asks for besides text. */
export function Collection({ collection, industry }: CollectionProps) {
  switch (collection) {
    case "problems":
      return (
        <Rows
          title="痛点、难点、堵点"
          rows={industry.problems.map(({ id, kind, description }) => ({
            id,
            head: PROBLEM_KIND_LABELS[kind],
            text: description,
          }))}
        />
      );
    case "scenarios":
      return (
        <Rows
          title="应用场景"
          rows={industry.scenarios.map(({ id, kind, name, description }) => ({
            id,
            head: SCENARIO_KIND_LABELS[kind],
            text: description === "" ? name : `${name}：${description}`,
          }))}
        />
      );
    case "platforms":
      return industry.platforms.map((platform) => <PlatformText key={platform.id} platform={platform} />);
    case "solutions":
      return industry.platforms.map((platform) => (
        <Solutions key={platform.id} platform={platform} industry={industry} />
      ));
    case "enterprises":
      return <Enterprises industry={industry} />;
  }
}

interface Row {
  readonly id: string;
  readonly head: string;
  readonly text: string;
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <div className={styles.passage}>
      <h4>
        {title}（{rows.length}）
      </h4>
      <ol className={styles.numbered}>
        {rows.map(({ id, head, text }) => (
          <li key={id}>
            <span className={styles.soft}>{head}</span> {text}
          </li>
        ))}
      </ol>
    </div>
  );
}

function PlatformText({ platform }: { readonly platform: Platform }) {
  return (
    <details className={styles.item}>
      <summary>{platform.name}</summary>
      {FIELDS.platform.map((key) => (
        <Passage key={key} label={PLATFORM_FIELD_LABELS[key]} text={platform[key]} />
      ))}
    </details>
  );
}

function Solutions({ platform, industry }: { readonly platform: Platform; readonly industry: IndustryPlan }) {
  return platform.solutions.map((solution) => (
    <details key={solution.id} className={styles.item}>
      <summary>
        {platform.name}：{solution.name}
      </summary>
      {FIELDS.solution.map((key) => (
        <Passage key={key} label={SOLUTION_FIELD_LABELS[key]} text={solution[key]} />
      ))}
      <Passage
        label="各应用场景价格（万元）"
        text={industry.scenarios
          .map(({ id, name }) => {
            const price = solution.prices.find(({ scenarioId }) => scenarioId === id)?.price;
            return `${name}：${showWan(price)}`;
          })
          .join("\n")}
      />
    </details>
  ));
}

function Enterprises({ industry }: { readonly industry: IndustryPlan }) {
  return industry.enterprises.map((enterprise) => (
    <details key={enterprise.id} className={styles.item}>
      <summary>{enterprise.name}</summary>
      {FIELDS.enterprise.map((key) => (
        <Passage key={key} label={ENTERPRISE_FIELD_LABELS[key]} text={enterprise[key]} />
      ))}
    </details>
  ));
}

/** In the order of the form. */
const FIELDS = {
  platform: ["knowledge", "technology", "ecosystem", "cases", "quality"],
  solution: ["content", "features", "investmentReturn", "implementationTime", "training"],
  enterprise: ["schedule", "goal", "content", "assurance"],
} as const;
