import type { PlanDocument } from "@dengta/domain";

/** A file to download; `href` names the plan, the part and the version. */
export interface FileLink {
  readonly label: string;
  readonly kind: "Word" | "Excel" | "JSON";
  readonly href: string;
}

export interface FileGroup {
  readonly title: string;
  readonly files: readonly FileLink[];
}

/** Everything the plan can be written to, in the order of the document. `version` null: as it stands. */
export function fileGroups(planId: string, document: PlanDocument, version: number | null): FileGroup[] {
  const link = (file: string, query: Record<string, string> = {}) => {
    const search = new URLSearchParams({
      ...query,
      ...(version === null ? {} : { version: String(version) }),
    });
    const text = search.toString();
    return `/download/plans/${planId}/${file}${text === "" ? "" : `?${text}`}`;
  };
  return [
    {
      title: "全本",
      files: [
        { label: "试点实施方案全本（附件2及附1至附5）", kind: "Word", href: link("plan.docx") },
        { label: "全部表格（附1、附3、附4、附5）", kind: "Excel", href: link("tables.xlsx") },
        { label: "方案文件（供其他系统读取）", kind: "JSON", href: link("plan.json") },
      ],
    },
    {
      title: "附件2 和附1",
      files: [
        { label: "附件2 试点实施方案", kind: "Word", href: link("main.docx") },
        { label: "附1 试点情况汇总表", kind: "Excel", href: link("fu1.xlsx") },
      ],
    },
    ...document.industries.map(({ id, name, platforms }): FileGroup => {
      const industry = { industry: id };
      return {
        title: `${name}行业`,
        files: [
          { label: "附2 分行业实施方案", kind: "Word", href: link("fu2.docx", industry) },
          { label: "附3 试点企业名单汇总表", kind: "Excel", href: link("fu3.xlsx", industry) },
          { label: "附4 成本测算表", kind: "Excel", href: link("fu4.xlsx", industry) },
          ...platforms.map(
            (platform): FileLink => ({
              label: `附5 绩效评价目标表（${platform.name}）`,
              kind: "Excel",
              href: link("fu5.xlsx", { ...industry, platform: platform.id }),
            }),
          ),
        ],
      };
    }),
  ];
}

/** The forms as the ministry issued them. */
export const BLANK_FORMS = [
  { file: "main.docx", label: "附件2 试点实施方案（模板）", kind: "Word" },
  { file: "fu2.docx", label: "附2 分行业实施方案（模板）", kind: "Word" },
  { file: "fu1.xlsx", label: "附1 试点情况汇总表", kind: "Excel" },
  { file: "fu3.xlsx", label: "附3 试点企业名单汇总表", kind: "Excel" },
  { file: "fu4.xlsx", label: "附4 成本测算表", kind: "Excel" },
  { file: "fu5.xlsx", label: "附5 绩效评价目标表", kind: "Excel" },
] as const;
