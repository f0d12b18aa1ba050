import { type FormId, findRegion, type IndustryPlan, type TemplateForm, titleOf } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { showWan } from "../../shared/format/index.ts";
import { viewFromSearch, viewToSearch } from "../../shared/sheet/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import { useChecks, usePlan, usePlanSnapshot } from "../plan/index.ts";
import { proposalOf, tableColumns } from "./sheet/columns.tsx";
import { sumWan } from "./sheet/items.tsx";
import styles from "./sheet/sheet.module.css";
import { SheetPane } from "./sheet/sheet-pane.tsx";
import { useColumnParts } from "./sheet/use-column-parts.ts";
import { WhyDrawer } from "./sheet/why-drawer.tsx";

const FROM = "/signed-in/plans/$planId/industries/$industryId/enterprises";

const NO_INDUSTRY: Pick<IndustryPlan, "platforms" | "name"> = { platforms: [], name: "" };

const VIEW_WORDS: Partial<Record<FormId, string>> = { fu3: "名单", fu4: "成本测算" };

function prints({ table }: TemplateForm, field: string): boolean {
  return table?.columns.some((column) => column.field === field) === true;
}

/** The firms of one industry: one working table, shown as 附3 or as 附4. */
export function EnterprisesPage() {
  const { industryId } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const { view, focus } = search;
  const navigate = useNavigate({ from: "/plans/$planId/industries/$industryId/enterprises" });
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  const { findings, subsidies } = useChecks();
  const [why, setWhy] = useState<string | null>(null);
  const industry = document.industries.find(({ id }) => id === industryId);
  const key = (form: FormId) => nodeKey({ form, sectionId: null, industryId, platformId: null });
  // Tables that list the firms of an industry: which of them there are, the template says.
  const forms = head.context.template.forms.filter(
    ({ scope, table }) => scope === "industry" && table !== null,
  );
  const form = forms.find(({ id }) => id === view) ?? forms[0];
  const parts = useColumnParts(industry ?? NO_INDUSTRY);
  const columns = useMemo(() => (form === undefined ? [] : tableColumns(form, parts, setWhy)), [form, parts]);
  const own = useMemo(
    () => findings.filter(({ place }) => place.industryId === industryId),
    [findings, industryId],
  );
  const sheetView = useMemo(() => viewFromSearch(search), [search]);
  if (industry === undefined)
    return <Notice title="没有这个试点行业" words="可能已被删除，请从左侧目录重新选择。" />;

  if (form === undefined) return <Notice title="没有企业名单" words="本批次的模板没有列出企业的表。" />;
  const hasCosts = prints(form, "cost");
  const comment = forms.map(({ id }) => head.comments.get(key(id))).find((words) => words !== undefined);
  const region = findRegion(document.regionCode)?.fullName ?? null;
  const { enterprises } = industry;
  const proposals = enterprises.flatMap((firm) => {
    const eligible = firm.requested === null ? (subsidies.lineOf(firm)?.eligible ?? null) : null;
    return eligible === null ? [] : [{ rowId: firm.id, key: "requested", text: eligible }];
  });
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>
            {form.label} {titleOf(form, { year: head.year, region, industry: industry.name })}
          </h1>
          <p>
            {form.sealLine}
            {form.unitLine === null ? "" : `　${form.unitLine}`}
          </p>
        </div>
        <div className={styles.tools}>
          <Segmented
            value={form.id}
            options={forms.map(({ id, label }) => ({
              value: id,
              label: `${label} ${VIEW_WORDS[id] ?? ""}`.trim(),
            }))}
            onChange={(value) =>
              void navigate({ search: { view: value === "fu3" ? "fu3" : "fu4" }, replace: true })
            }
          />
          <Button href={`/download/plans/${head.id}/${form.id}.xlsx?industry=${industryId}`}>
            下载{form.label}
          </Button>
        </div>
      </header>
      {comment === undefined ? null : <p className={styles.comment}>退回意见：{comment}</p>}
      <SheetPane
        key={industryId}
        id={form.id}
        label={`${form.label} ${industry.name}`}
        industry={industry}
        subsidies={subsidies}
        findings={own}
        columns={columns}
        byPlatform={form.table?.columns.some(({ merged }) => merged) === true}
        readOnly={!head.mayEdit}
        focus={focus ?? null}
        view={sheetView}
        onView={(next) =>
          void navigate({
            search: { view, ...(focus === undefined ? {} : { focus }), ...viewToSearch(next) },
            replace: true,
          })
        }
        foot={[
          {
            key: "total",
            label: "合计",
            texts: hasCosts
              ? {
                  name: `${enterprises.length} 家`,
                  cost: showWan(sumWan(enterprises.map(({ cost }) => cost))),
                  requested: showWan(sumWan(enterprises.map(({ requested }) => requested))),
                  proposal: showWan(sumWan(enterprises.map((firm) => proposalOf(subsidies.lineOf(firm))))),
                }
              : { name: `${enterprises.length} 家` },
          },
        ]}
        tools={(write) =>
          hasCosts ? (
            <Button
              size="small"
              disabled={proposals.length === 0}
              onClick={() => write(proposals, "采用建议")}
            >
              空白处采用建议（{proposals.length}）
            </Button>
          ) : null
        }
      />
      <WhyDrawer subsidies={subsidies} enterpriseId={why} onClose={() => setWhy(null)} />
    </div>
  );
}
