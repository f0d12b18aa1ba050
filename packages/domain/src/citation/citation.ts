/** Where a rule, parameter or field rests: a document and its clause. */
export interface Citation {
  /** Key of {@link POLICY_DOCUMENTS}. */
  readonly documentId: PolicyDocumentId;
  /** Clause as the document names it: "附4 注". */
  readonly clause: string;
}

/** S the official template itself; A a government page or full reprint; B press or company reprint. */
export type EvidenceGrade = "S" | "A" | "B";

export interface PolicyDocument {
  readonly title: string;
  /** 发文字号; null where the document has none. */
  readonly number: string | null;
  /** Date, YYYY-MM-DD; null where not established. */
  readonly publishedOn: string | null;
  readonly grade: EvidenceGrade;
}

export const POLICY_DOCUMENTS = {
  "notice-2022": {
    title: "工业和信息化部办公厅 财政部办公厅关于开展财政支持中小企业数字化转型试点工作的通知",
    number: "工信厅联企业〔2022〕22号",
    publishedOn: "2022-08-17",
    grade: "A",
  },
  "template-2022": {
    title: "202X年XX省中小企业数字化转型试点实施方案（模板）",
    number: null,
    publishedOn: null,
    grade: "S",
  },
  "rubric-2022": {
    title: "中小企业数字化水平等级评测表",
    number: "工信厅企业〔2022〕32号",
    publishedOn: null,
    grade: "A",
  },
  "press-2022": {
    title: "关于试点工作的公开报道",
    number: null,
    publishedOn: null,
    grade: "B",
  },
  "province-notice-2022": {
    title: "省级主管部门公开的试点申报通知",
    number: null,
    publishedOn: null,
    grade: "A",
  },
  "uscc-2015": {
    title: "法人和其他组织统一社会信用代码编码规则",
    number: "GB 32100-2015",
    publishedOn: null,
    grade: "A",
  },
  "sme-size-2011": {
    title: "中小企业划型标准规定",
    number: "工信部联企业〔2011〕300号",
    publishedOn: null,
    grade: "A",
  },
} as const satisfies Record<string, PolicyDocument>;

export type PolicyDocumentId = keyof typeof POLICY_DOCUMENTS;
