import { type PolicyDocument, SEVERITY_LABELS } from "@dengta/domain";
import type { RuleCitation } from "../rulesets/index.ts";
import type { RuleBook } from "./rule-book.ts";

/** How sure a value is, in words. */
export const CONFIDENCE_LABELS = {
  S: "模板原文",
  A: "政府公开文件",
  B: "公开报道",
  C: "第三方整理",
  I: "由条款推断",
} as const;

/** 附4 注（模板原文）, with the document's number where it has one. */
export function citationWords(
  { clause, confidence }: RuleCitation,
  { title, number }: PolicyDocument,
): string {
  return `${clause}，${number ?? `《${title}》`}（${CONFIDENCE_LABELS[confidence]}）`;
}

/**
 * The rule book as Markdown.
 *
 * @example
 * ruleBookMarkdown(ruleBookOf(context)).startsWith("# 规则手册");
 */
export function ruleBookMarkdown(book: RuleBook): string {
  const { ruleset } = book;
  const mark =
    ruleset.status === "official" ? "" : ruleset.status === "example" ? "（示例，不是正式规则）" : "（假设）";
  return [
    `# 规则手册：${ruleset.name}${mark}`,
    "",
    `规则集 \`${ruleset.id}\` 第 ${ruleset.version} 版，${ruleset.key.documentNumber}，自 ${ruleset.validity.from} 起${ruleset.validity.to === null ? "" : `，至 ${ruleset.validity.to} 前`}。参数按 ${book.asOf} 读取。`,
    "本手册由规则本身生成。依据的把握程度：模板原文、政府公开文件、公开报道、第三方整理、由条款推断；只有前两种可以是错误。",
    "",
    "## 规则",
    "",
    table(
      ["规则", "算式", "自", "至", "依据", "有关校验"],
      book.rules.flatMap(({ name, versions, checks }) =>
        versions.map(({ from, to, value, citation, document }) => [
          name,
          value,
          from,
          to ?? "",
          citationWords(citation, document),
          checks.join(" "),
        ]),
      ),
    ),
    "",
    "## 算例",
    "",
    table(
      ["成本", "申请", "结论"],
      book.examples.map(({ cost, requested, statement }) => [cost, requested ?? "未填", statement]),
    ),
    "",
    "## 校验",
    "",
    table(
      ["代码", "名称", "等级", "何时提出", "如何处理", "依据", "会提出的例子", "不会提出的例子"],
      book.checks.map(({ code, title, severity, sentence, next, citation, document, example }) => [
        `\`${code}\``,
        title,
        SEVERITY_LABELS[severity],
        sentence,
        next,
        citationWords(citation, document),
        example?.raises ?? "",
        example?.quiet ?? "",
      ]),
    ),
    "",
    "## 模板各条与校验对照",
    "",
    table(
      ["模板", "校验"],
      book.coverage.map(({ words, checks }) => [words, checks.length === 0 ? "（无）" : checks.join(" ")]),
    ),
    "",
  ].join("\n");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
