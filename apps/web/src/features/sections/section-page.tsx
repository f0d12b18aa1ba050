import { findSection, sectionsOf, type Template } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import { useParams, useSearch } from "@tanstack/react-router";
import { Notice, useFocusField } from "../../shared/ui/index.ts";
import { EnterpriseDetails } from "../enterprises/index.ts";
import {
  FindingList,
  HistoryButton,
  useChecks,
  useMayEdit,
  usePlan,
  usePlanSnapshot,
} from "../plan/index.ts";
import { PlatformsEditor } from "../platforms/index.ts";
import { ProblemsEditor, ScenariosEditor } from "../survey/index.ts";
import { Neighbours } from "./neighbours.tsx";
import styles from "./sections.module.css";
import { TextField } from "./text-field.tsx";

/** A section of 附件2. */
export function OverallPage() {
  const { sectionId } = useParams({ from: "/signed-in/plans/$planId/overall/$sectionId" });
  const { focus } = useSearch({ from: "/signed-in/plans/$planId/overall/$sectionId" });
  return <SectionPage key={sectionId} sectionId={sectionId} industryId={null} focus={focus ?? null} />;
}

/** A section of the 附2 of one industry. */
export function NarrativePage() {
  const from = "/signed-in/plans/$planId/industries/$industryId/narrative/$sectionId";
  const { sectionId, industryId } = useParams({ from });
  const { focus } = useSearch({ from });
  return (
    <SectionPage
      key={`${industryId}/${sectionId}`}
      sectionId={sectionId}
      industryId={industryId}
      focus={focus ?? null}
    />
  );
}

interface SectionPageProps {
  readonly sectionId: string;
  readonly industryId: string | null;
  readonly focus: string | null;
}

function SectionPage({ sectionId, industryId, focus }: SectionPageProps) {
  const { head, store } = usePlan();
  const { document } = usePlanSnapshot();
  const { findings } = useChecks();
  const { template } = head.context;
  const section = findSection(sectionId, template);
  const form = formOfSection(sectionId, template)?.id ?? "main";
  const key = nodeKey({ form, sectionId, industryId, platformId: null });
  const mayEdit = useMayEdit(key);
  useFocusField(focus);
  const industry = document.industries.find(({ id }) => id === industryId);
  if (section === null || (industryId !== null && industry === undefined))
    return <Notice title="没有这一节" words="内容可能已被删除，请从左侧目录重新选择。" />;

  const own = findings.filter(
    ({ place }) => place.sectionId === sectionId && place.industryId === industryId,
  );
  const comment = head.comments.get(key);
  const texts = industry?.texts ?? document.texts;
  // A sheet needs the whole width: requirements and findings then stand above it.
  const wide = section.collections.includes("enterprises");
  return (
    <article className={wide ? styles.wide : styles.page}>
      <div className={styles.content}>
        <p className={styles.crumb}>{crumbOf(sectionId, industry?.name ?? null, template)}</p>
        <h1 className={styles.title}>
          {section.number}
          {section.heading}
        </h1>
        {comment === undefined ? null : <p className={styles.comment}>退回意见：{comment}</p>}
        {mayEdit || !head.mayEdit ? null : <p className={styles.locked}>本节不在退回范围内，已锁定。</p>}
        {section.fields.map((field) => (
          <TextField
            key={field.id}
            field={field}
            label={labelOf(field.id, field.label, document.batch.requirementTitles)}
            required={section.required && field.required}
            text={texts[field.id] ?? ""}
            readOnly={!mayEdit}
            ownerId={industryId ?? store.planId}
            sectionId={sectionId}
          />
        ))}
        {industry === undefined
          ? null
          : section.collections.map((collection) => {
              switch (collection) {
                case "problems":
                  return <ProblemsEditor key={collection} industry={industry} readOnly={!mayEdit} />;
                case "scenarios":
                  return <ScenariosEditor key={collection} industry={industry} readOnly={!mayEdit} />;
                case "platforms":
                  return (
                    <PlatformsEditor key={collection} industry={industry} readOnly={!mayEdit} focus={focus} />
                  );
                case "enterprises":
                  return (
                    <EnterpriseDetails
                      key={collection}
                      industry={industry}
                      readOnly={!mayEdit}
                      focus={focus}
                    />
                  );
                default:
                  // 解决方案 stand with their platforms.
                  return null;
              }
            })}
        {section.fields.length === 0 ? null : (
          <HistoryButton
            kind="section"
            id={`${industryId ?? store.planId}/${sectionId}`}
            parentId={industryId ?? store.planId}
            title={section.heading}
          />
        )}
        <Neighbours nodeKey={key} />
      </div>
      <aside className={styles.aside}>
        {section.guidance === null ? null : (
          <section>
            <h2>本节要求</h2>
            <p>{section.guidance}</p>
          </section>
        )}
        <section>
          <h2>本节校验</h2>
          <FindingList findings={own.slice(0, 20)} empty="本节没有待改正之处。" />
          {own.length > 20 ? <p className={styles.more}>另有 {own.length - 20} 条，见“校验”。</p> : null}
        </section>
      </aside>
    </article>
  );
}

/** The three requirements carry the titles that the batch sets for them. */
function labelOf(fieldId: string, label: string, titles: readonly (string | null)[]): string {
  const order = /\.requirement([123])$/.exec(fieldId)?.[1];
  const title = order === undefined ? null : (titles[Number(order) - 1] ?? null);
  return title === null || title === "" ? label : `“${title}”的说明`;
}

function formOfSection(sectionId: string, template: Template) {
  return template.forms.find((form) => sectionsOf(form).some(({ id }) => id === sectionId));
}

/** 附2（定制家具） 二、共性问题和应用场景梳理提炼情况 */
function crumbOf(sectionId: string, industry: string | null, template: Template): string {
  const form = formOfSection(sectionId, template);
  if (form === undefined) return "";
  const parent = sectionsOf(form).find(({ children }) => children.some(({ id }) => id === sectionId));
  const head = industry === null ? form.label : `${form.label}（${industry}）`;
  return parent === undefined ? head : `${head} ${parent.number ?? ""}${parent.heading}`;
}
