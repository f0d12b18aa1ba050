import type { RowKind } from "../kinds/row-kind.ts";

/** Forms of the official template: 附件2, and 附1 to 附5 below it. */
export type FormId = "main" | "fu1" | "fu2" | "fu3" | "fu4" | "fu5";

/** One fact the form asks for, typed into a box of its own. Texts of a plan are keyed by its id. */
export interface TemplateField {
  /** Unique in the whole template: "fu2.2.1.team". */
  readonly id: string;
  /** The form's own word for it: 调研团队. */
  readonly label: string;
  /** Guidance of the form for this very field; null where the section's guidance says it all. */
  readonly guidance: string | null;
  /** Binds at submission only. */
  readonly required: boolean;
  /** One line, or paragraphs separated by line breaks. */
  readonly kind: "line" | "paragraphs";
  /** Text of the form that units adopt as it stands; null where there is none. */
  readonly adoptableText: string | null;
}

/** Lists of the plan that a section asks for besides text. */
export type SectionCollection = "problems" | "scenarios" | "platforms" | "solutions" | "enterprises";

/** A numbered heading of a form with what it asks for. */
export interface TemplateSection {
  /** Unique in the whole template: "fu2.2.1". */
  readonly id: string;
  /** "一、", "（一）" as printed; null for headings printed without a number. */
  readonly number: string | null;
  /** Without number and final 。: it ends at the first 。 of the form's line. */
  readonly heading: string;
  /** What follows the heading in the form; guidance for the editor and the blank form. null where nothing follows. */
  readonly guidance: string | null;
  /** False for 其他 only: optional by nature. */
  readonly required: boolean;
  readonly fields: readonly TemplateField[];
  readonly collections: readonly SectionCollection[];
  /** Forms that this section says are filled in along with it. */
  readonly attachments: readonly FormId[];
  readonly children: readonly TemplateSection[];
}

export interface TemplateColumn {
  /** Name of the column in imports and exports. */
  readonly key: string;
  /** Flat key of the row's field that it shows ("name", "more.park"); null for what is counted or repeated. */
  readonly field: string | null;
  readonly label: string;
  /** Adjacent rows of one value are merged. */
  readonly merged: boolean;
}

export interface TemplateTable {
  readonly columns: readonly TemplateColumn[];
  /** Rows the blank form prints; a "……" row follows where the table may grow. */
  readonly blankRows: number;
  readonly growable: boolean;
}

/** Once for the plan, once for every pilot industry, or once for every service platform of an industry. */
export type FormScope = "plan" | "industry" | "platform";

export interface TemplateForm {
  readonly id: FormId;
  /** 附件2, 附1 … as printed above the title. */
  readonly label: string;
  readonly scope: FormScope;
  /** Title with {year}, {region}, {industry}; blank values print as 202X, XX省, XX. */
  readonly titlePattern: string;
  /** What the blank form adds behind its title: （模板）; "" where nothing. */
  readonly blankSuffix: string;
  /** Line below the title: （组织服务平台分别填报）; null where there is none. */
  readonly subtitle: string | null;
  /** Seal line. {platform} is the platform's name. The seal itself goes on paper. */
  readonly sealLine: string | null;
  /** 单位：万元; null where there is none. */
  readonly unitLine: string | null;
  /** Text behind 注：; null where there is none. */
  readonly note: string | null;
  readonly sections: readonly TemplateSection[];
  readonly table: TemplateTable | null;
}

/** A field that a template adds to a kind of row. */
export interface TemplateRowField {
  /** Unique in the kind; rows hold it as "more.<key>". */
  readonly key: string;
  readonly label: string;
  readonly kind: "line" | "paragraphs";
  readonly clause: string;
  readonly required: boolean;
}

export interface Template {
  readonly id: string;
  /** Rubric under which firms' levels are assessed; null where the template names none. */
  readonly levelRubricId: string | null;
  /** Fields that rows have under this template beyond those that every template asks for. */
  readonly rowFields?: Partial<Record<RowKind, readonly TemplateRowField[]>>;
  readonly forms: readonly TemplateForm[];
}
