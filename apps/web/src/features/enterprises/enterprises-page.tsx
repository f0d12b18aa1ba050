import { findRegion, formOf, titleOf } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useCallback, useMemo, useState } from "react";
import { showWan } from "../../shared/format/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import { mayEditNode, useChecks, usePlan, usePlanSnapshot } from "../plan/index.ts";
import { fu3Columns, fu4Columns, proposalOf } from "./sheet/columns.tsx";
import { fu3Items, fu4Items, sumWan } from "./sheet/items.tsx";
import styles from "./sheet/sheet.module.css";
import { SheetPane } from "./sheet/sheet-pane.tsx";
import { WhyDrawer } from "./sheet/why-drawer.tsx";

const FROM = "/signed-in/plans/$planId/industries/$industryId/enterprises";

/** The firms of one industry: one working table, shown as 附3 or as 附4. */
export function EnterprisesPage() {
  const { industryId } = useParams({ from: FROM });
  const { view, focus } = useSearch({ from: FROM });
  const navigate = useNavigate({ from: "/plans/$planId/industries/$industryId/enterprises" });
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  const { findings, subsidies } = useChecks();
  const [why, setWhy] = useState<string | null>(null);
  const industry = document.industries.find(({ id }) => id === industryId);
  const key = (form: "fu3" | "fu4") => nodeKey({ form, sectionId: null, industryId, platformId: null });
  // 附3 and 附4 show the same firms: whichever is open, the row may be edited.
  const mayEdit = mayEditNode(head, key("fu3")) || mayEditNode(head, key("fu4"));

  const columns = useMemo(
    () =>
      industry === undefined ? [] : view === "fu3" ? fu3Columns(industry) : fu4Columns(industry, setWhy),
    [industry, view],
  );
  const itemsOf = useCallback(
    (blankId: string | null) => {
      if (industry === undefined) return [];
      return view === "fu3" ? fu3Items(industry, subsidies, blankId) : fu4Items(industry, subsidies, blankId);
    },
    [industry, view, subsidies],
  );
  if (industry === undefined)
    return <Notice title="没有这个试点行业" words="可能已被删除，请从左侧目录重新选择。" />;

  const form = formOf(view);
  const comment = head.comments.get(key("fu4")) ?? head.comments.get(key("fu3"));
  const region = findRegion(document.regionCode)?.fullName ?? null;
  const own = findings.filter(({ place }) => place.industryId === industryId);
  const { enterprises } = industry;
  const proposals = enterprises.flatMap((firm) => {
    const eligible = firm.requested === null ? (subsidies.lineOf(firm)?.eligible ?? null) : null;
    return eligible === null ? [] : [{ rowId: firm.id, column: "requested", text: eligible }];
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
            value={view}
            options={[
              { value: "fu3", label: "附3 名单" },
              { value: "fu4", label: "附4 成本测算" },
            ]}
            onChange={(value) =>
              void navigate({ search: { view: value === "fu3" ? "fu3" : "fu4" }, replace: true })
            }
          />
          <Button href={`/download/plans/${head.id}/${view}.xlsx?industry=${industryId}`}>
            下载{form.label}
          </Button>
        </div>
      </header>
      {comment === undefined ? null : <p className={styles.comment}>退回意见：{comment}</p>}
      <SheetPane
        key={industryId}
        label={`${form.label} ${industry.name}`}
        industry={industry}
        findings={own}
        columns={columns}
        itemsOf={itemsOf}
        readOnly={!mayEdit}
        focus={focus ?? null}
        foot={
          view === "fu4" ? (
            <tr>
              <td colSpan={3}>合计 {enterprises.length} 家</td>
              <td className="number">{showWan(sumWan(enterprises.map(({ cost }) => cost)))}</td>
              <td className="number">{showWan(sumWan(enterprises.map(({ requested }) => requested)))}</td>
              <td className="number">
                {showWan(sumWan(enterprises.map((firm) => proposalOf(subsidies.lineOf(firm)))))}
              </td>
              <td colSpan={2} />
            </tr>
          ) : (
            <tr>
              <td colSpan={columns.length}>合计 {enterprises.length} 家</td>
            </tr>
          )
        }
        tools={(write) =>
          view === "fu4" ? (
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
