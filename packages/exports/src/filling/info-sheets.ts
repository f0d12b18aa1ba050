import type { PlanDocument } from "@dengta/domain";
import { ORIGIN_LABELS, ORIGIN_SHEET } from "../read/origin.ts";
import type { FileOrigin } from "../read/types.ts";
import { regionNameOf } from "../tables/index.ts";
import { heightFor } from "../xlsx/row-height.ts";
import type { Sheet, SheetRow } from "../xlsx/sheet-writer.ts";
import { BODY_SIZE, DEFAULT_FONT, STYLES } from "../xlsx/styles.ts";

export const GUIDE_SHEET = "说明";
const GUIDE_WIDTH = 96;

/** The first sheet: what the file is, and how it is filled in and handed back. */
export function guideSheet(plan: PlanDocument, { versionCode }: FileOrigin): Sheet {
  const title = `${plan.batch.year}年${regionNameOf(plan)}${plan.batch.programme}填报工作簿`;
  const lines = [
    `本文件由系统导出，对应${versionCode === "" ? "尚未提交的草稿" : `版本 ${versionCode}`}。填好后整份上传一次即可，不必逐表导入。`,
    "1. 浅黄色的单元格可以填写；其余为表样和自动计算的内容，已锁定（未设密码）。",
    "2. 附3、附4 按行业分表，附5 按服务平台分表。同一企业在附3 和附4 中的名称、服务平台须一致。",
    "3. 对应行业、对应服务平台请从下拉列表选择。新增企业请填在下方空行，不必改动序号。",
    "4. 金额单位为万元，最多六位小数（精确到分）。未定的请留空，不要填 0。",
    "5. 附5 只填数字，单位见提示；没有期初值的请留空。",
    "6. 请不要删除工作表、表头和隐藏的内容：系统据此认出每一行，他人同时所作的修改才不会被覆盖。",
    "7. 导入前系统会列出新增、修改、缺少和有冲突的行，确认后才写入；有误的单元格会标在原文件中退回。",
  ];
  const row = (text: string, style: SheetRow["cells"][number]["style"], size: number): SheetRow => ({
    height: heightFor(text, GUIDE_WIDTH, size, DEFAULT_FONT.size) + 4,
    cells: [{ value: text, style }],
  });
  return {
    name: GUIDE_SHEET,
    widths: [GUIDE_WIDTH],
    rows: [row(title, STYLES.title, 18), ...lines.map((line) => row(line, STYLES.note, BODY_SIZE))],
    merges: [],
    headerRow: 0,
    footer: "",
    header: null,
    filling: {
      hidden: false,
      hiddenColumns: [],
      rules: [],
      isProtected: true,
      printArea: `A1:A${lines.length + 1}`,
    },
  };
}

/** The hidden sheet by which the file is known when it comes back. */
export function originSheet(origin: FileOrigin): Sheet {
  const keys = Object.keys(ORIGIN_LABELS) as (keyof FileOrigin)[];
  return {
    name: ORIGIN_SHEET,
    widths: [16, 48],
    rows: keys.map((key) => ({
      height: 15,
      cells: [ORIGIN_LABELS[key], origin[key]].map((value) => ({ value, style: STYLES.note })),
    })),
    merges: [],
    headerRow: 0,
    footer: "",
    header: null,
    filling: { hidden: true, hiddenColumns: [], rules: [], isProtected: true, printArea: null },
  };
}
