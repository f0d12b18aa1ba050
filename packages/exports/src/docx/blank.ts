import type { Template, TemplateForm, TemplateSection } from "@dengta/domain";
import { titleOf } from "@dengta/domain";
import { blankHead } from "../tables/index.ts";
import type { Block } from "./annex.ts";
import { FONTS, SIZES } from "./format.ts";
import { blankLine, body, formHead, line, partHeading, run, sectionHeading } from "./text.ts";

/** A form as the ministry issued it: headings, guidance, and the text units adopt. */
export function blankFormBlocks(form: TemplateForm, template: Template): Block[] {
  return [
    ...formHead(form.label, `${titleOf(form, blankHead(template))}${form.blankSuffix}`, false),
    blankLine(),
    ...form.sections.flatMap((section) => blankSection(section, 0)),
  ];
}

function blankSection(section: TemplateSection, depth: number): Block[] {
  const title = `${section.number ?? ""}${section.heading}`;
  // One paragraph, as a reader adopts it: the text of the form and its remark.
  const adoptable = section.fields
    .map((field) => `${field.adoptableText ?? ""}${field.guidance ?? ""}`)
    .join("");
  return [
    ...headAndGuidance(title, section.guidance, depth),
    ...(adoptable === "" ? [] : [body(adoptable)]),
    ...section.children.flatMap((child) => blankSection(child, depth + 1)),
  ];
}

function headAndGuidance(title: string, guidance: string | null, depth: number): Block[] {
  const alone = depth === 0 ? partHeading(title, null) : sectionHeading(title, null);
  if (guidance === null) return [alone];
  if (depth === 0) return [alone, body(guidance)];
  const runs = [run(`${title}。`, FONTS.section, SIZES.body), run(guidance, FONTS.body, SIZES.body)];
  return [line(runs, { indented: true, level: 3 })];
}
