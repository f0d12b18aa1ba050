import type { PlanDocument } from "@dengta/domain";

export interface DownloadLink {
  readonly label: string;
  readonly kind: "DOCX" | "XLSX";
  readonly href: string;
}

export interface DownloadGroup {
  readonly title: string;
  readonly links: readonly DownloadLink[];
}

interface FilePart {
  readonly industry?: string;
  readonly platform?: string;
}

/** Official files of one version of a plan. Addresses are the download service's. */
export function downloadsOf(planId: string, version: number | null, document: PlanDocument): DownloadGroup[] {
  const link = (label: string, file: string, part: FilePart = {}): DownloadLink => {
    const query = new URLSearchParams({
      ...part,
      ...(version === null ? {} : { version: String(version) }),
    }).toString();
    return {
      label,
      kind: file.endsWith(".docx") ? "DOCX" : "XLSX",
      href: `/download/plans/${encodeURIComponent(planId)}/${file}${query === "" ? "" : `?${query}`}`,
    };
  };
  return [
    {
      title: "总体",
      links: [
        link("全本（附件2、附1至附5）", "plan.docx"),
        link("附件2 实施方案", "main.docx"),
        link("附1 汇总表", "fu1.xlsx"),
        link("全部表格", "tables.xlsx"),
      ],
    },
    ...document.industries.map(({ id, name, platforms }) => ({
      title: `${name}行业`,
      links: [
        link("附2 分行业方案", "fu2.docx", { industry: id }),
        link("附3 企业名单", "fu3.xlsx", { industry: id }),
        link("附4 成本测算", "fu4.xlsx", { industry: id }),
        ...platforms.map((platform) =>
          link(`附5 ${platform.name}`, "fu5.xlsx", { industry: id, platform: platform.id }),
        ),
      ],
    })),
  ];
}
