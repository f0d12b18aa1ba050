import { fixed, fixedChoice, line, reference } from "../fields/index.ts";
import { defineRow, type RowOf } from "./define.ts";

export const EVIDENCE_KIND_LABELS = {
  cost: "成本证明",
  uscc: "营业执照",
  level: "等级评测",
  seal: "盖章扫描件",
  other: "其他",
} as const;

/** 证明材料: a file held beside the plan, named by its hash. */
export const EVIDENCE = defineRow({
  kind: "evidence",
  label: "证明材料",
  clause: "附2 四（二）",
  prefix: "evi",
  key: null,
  parents: ["plan"],
  list: "evidence",
  nameField: "title",
  specs: {
    /** What it proves. `seal` is a scan of the stamped page. */
    kind: fixedChoice("类别", EVIDENCE_KIND_LABELS, "other", { what: "证明材料类别" }),
    title: line("名称"),
    fileName: fixed("fileName", "文件名", ""),
    mediaType: fixed("mediaType", "文件类型", ""),
    sizeBytes: fixed("sizeBytes", "文件大小", 0),
    /** SHA-256 of the file, lower-case hexadecimal. */
    sha256: fixed("sha256", "文件校验值", ""),
    /** Row it belongs to; null for the plan as a whole. */
    enterpriseId: reference("enterprise", "所属企业", { madeIn: "附3" }),
    platformId: reference("platform", "所属服务平台", { madeIn: "附2三（二）的服务平台" }),
  },
});
export type Evidence = RowOf<typeof EVIDENCE>;
