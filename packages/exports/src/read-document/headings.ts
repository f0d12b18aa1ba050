import { normaliseName, sectionsOf, type Template, type TemplateSection, toHalfWidth } from "@dengta/domain";

const NUMBER =
  /^(?:第[一二三四五六七八九十]+[章节部分]*|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)][、.]?|\d+(?:\.\d+)*[、.．)）]?)\s*/;
/** Whose plan it is: the form says 本省, a unit its own name. */
const OWNER = /^(?:本|我|全)(?:省|市|区|自治区|兵团)|^.{2,8}?(?:省|自治区|兵团|市)(?=中小企业|的|行业)/;

/** What headings share however they are numbered, ended and whose they are. */
export function headingKey(text: string): string {
  return normaliseName(toHalfWidth(text).trim())
    .replace(NUMBER, "")
    .replace(/（[^）]*）$/, "")
    .replace(OWNER, "")
    .replace(/[。:：.\s]+$/, "");
}

export interface HeadingMatch {
  readonly section: TemplateSection;
  /** Text that goes on behind the heading in the same paragraph. */
  readonly rest: string;
}

/** Headings of a form by their key. */
export class HeadingIndex {
  private readonly sections = new Map<string, TemplateSection>();

  constructor(template: Template, formId: "main" | "fu2") {
    const form = template.forms.find(({ id }) => id === formId);
    for (const section of form === undefined ? [] : sectionsOf(form)) {
      this.sections.set(headingKey(section.heading), section);
    }
  }

  /** The clause that a paragraph begins: as the whole paragraph, or as its first sentence. */
  find(paragraph: string): HeadingMatch | null {
    const whole = this.sections.get(headingKey(paragraph));
    if (whole !== undefined) return { section: whole, rest: "" };
    const stop = paragraph.search(/[。：:]/);
    if (stop < 0 || stop > 60) return null;
    const section = this.sections.get(headingKey(paragraph.slice(0, stop)));
    return section === undefined ? null : { section, rest: paragraph.slice(stop + 1).trim() };
  }
}
