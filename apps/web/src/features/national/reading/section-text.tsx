import type { IndustryPlan, PlanDocument, TemplateSection } from "@dengta/domain";
import { Collection } from "./collection.tsx";
import { Passage } from "./passage.tsx";
import styles from "./reader.module.css";

interface SectionTextProps {
  readonly section: TemplateSection;
  readonly document: PlanDocument;
  /** null for 附件2. */
  readonly industry: IndustryPlan | null;
}

/** A section with its texts, its lists and the sections below it. */
export function SectionText({ section, document, industry }: SectionTextProps) {
  const texts = industry?.texts ?? document.texts;
  return (
    <section className={styles.section}>
      <h3>
        {section.number}
        {section.heading}
      </h3>
      {section.fields.map(({ id, label }) => (
        <Passage key={id} label={label} text={texts[id] ?? ""} />
      ))}
      {industry === null
        ? null
        : section.collections.map((collection) => (
            <Collection key={collection} collection={collection} industry={industry} />
          ))}
      {section.children.map((child) => (
        <SectionText key={child.id} section={child} document={document} industry={industry} />
      ))}
    </section>
  );
}
