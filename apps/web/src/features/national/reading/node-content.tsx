import { findSection, findTemplate, formOf, type PlanDocument } from "@dengta/domain";
import type { OutlineNode } from "../outline/index.ts";
import { CostTable } from "./cost-table.tsx";
import { EnterpriseTable } from "./enterprise-table.tsx";
import { KpiTable } from "./kpi-table.tsx";
import styles from "./reader.module.css";
import { SectionText } from "./section-text.tsx";

interface NodeContentProps {
  readonly document: PlanDocument;
  readonly node: OutlineNode;
}

/** What a node of the plan says, for reading. */
export function NodeContent({ document, node }: NodeContentProps) {
  const { form, sectionId, industryId, platformId } = node.place;
  const template = findTemplate(document.batch.templateId);
  const industry = document.industries.find(({ id }) => id === industryId) ?? null;
  if (template === null) return <p>方案所用的模板不在本版本中，请升级后查看。</p>;
  if (sectionId !== null) {
    const section = findSection(sectionId, template);
    return section === null ? null : (
      <SectionText section={section} document={document} industry={industry} />
    );
  }
  switch (form) {
    case "main":
    case "fu2":
      return formOf(form, template).sections.map((section) => (
        <SectionText key={section.id} section={section} document={document} industry={industry} />
      ));
    case "fu1":
      return (
        <ol className={styles.numbered}>
          {document.industries.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      );
    case "fu3":
      return industry === null ? null : <EnterpriseTable industry={industry} />;
    case "fu4":
      return industry === null ? null : <CostTable document={document} industry={industry} />;
    case "fu5":
      return industry === null
        ? null
        : industry.platforms
            .filter(({ id }) => platformId === null || id === platformId)
            .map((platform) => <KpiTable key={platform.id} industry={industry} platform={platform} />);
    case null:
      return industry === null ? null : (
        <p className={styles.soft}>
          服务平台 {industry.platforms.length} 家，试点企业 {industry.enterprises.length}{" "}
          户。请在左侧展开，查阅附2至附5。
        </p>
      );
  }
}
