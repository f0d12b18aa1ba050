import { field, section } from "./build.ts";
import type { TemplateForm } from "./types.ts";

const MECHANISM =
  "由中小企业主管部门会同财政部门建立工作推进机制，研究制定详细工作计划，明确年度目标和工作任务，认真抓好推进落实，确保整个试点工作科学严谨、深入细致、公开透明、客观高效地开展。";
const POLICY =
  "由中小企业主管部门会同财政部门研究制定地方层面支持政策，明确相关支持政策制定目标，认真抓好政策的落地落实，提高服务平台和试点企业的积极性，确保试点取得预期成效。";
const COORDINATION =
  "建立中小企业主管部门、财政部门协同配合机制，探索例会、定期现场调研等制度，及时总结宣传转型试点经验、成绩和问题。按照“一地创新、全域推广”方式，加快推动中小企业数字化批量转型。";

/** 附件2: the unit's own plan, above the annexes. */
export const MAIN_PLAN: TemplateForm = {
  id: "main",
  label: "附件2",
  scope: "plan",
  titlePattern: "{year}年{region}中小企业数字化转型试点实施方案",
  blankSuffix: "（模板）",
  subtitle: null,
  sealLine: null,
  unitLine: null,
  note: null,
  table: null,
  sections: [
    section("main.1", "一、", "工作基础和思路", {
      children: [
        section("main.1.1", "（一）", "本省中小企业数字化转型的总体情况", {
          guidance: "数字化总体情况，已采取的支持中小企业数字化转型的举措和成效。",
          fields: [
            field("situation", "数字化总体情况"),
            field("measures", "已采取的支持中小企业数字化转型的举措和成效"),
          ],
        }),
        section("main.1.2", "（二）", "本省中小企业数字化转型工作的总体考虑", {
          guidance: "推动中小企业数字化总体思路，下一步重点开展的工作等。",
          fields: [
            field("approach", "推动中小企业数字化总体思路"),
            field("nextSteps", "下一步重点开展的工作"),
          ],
        }),
      ],
    }),
    section("main.2", "二、", "实施保障", {
      children: [
        section("main.2.1", "（一）", "加强组织领导", {
          fields: [
            field("mechanism", "工作推进机制", { adoptableText: MECHANISM }),
            field("experts", "组建专家团队进行指导监督的机制保障", {
              required: false,
              guidance: "组建专家团队进行指导监督的机制保障（非必填）。",
            }),
          ],
        }),
        section("main.2.2", "（二）", "加强政策支持", {
          fields: [field("policy", "地方层面支持政策", { adoptableText: POLICY })],
        }),
        section("main.2.3", "（三）", "加强协同配合", {
          fields: [field("coordination", "协同配合机制", { adoptableText: COORDINATION })],
        }),
        section("main.2.other", null, "其他（各地区根据自身情况补充）", {
          required: false,
          fields: [field("text", "其他", { required: false })],
        }),
      ],
    }),
  ],
};
