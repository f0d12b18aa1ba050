import { declaredMoneyUnit, removeSpaces, toHalfWidth } from "@dengta/domain";

/** Rows that stand among or below the data and are none: sums, and what belongs to the sheet of paper. */
export type Aside = "total" | "note";

/** The word ends the text, but for a count or a remark: "合 计：", "甲平台小计", "合计2家"; not "合计科技有限公司". */
const TOTAL = new RegExp(
  "^(?:.{0,40}(?:小计|合计|总计|共计|总额)|(?:本页|全省|全市|行业|平台|企业)?(?:平均|均值|累计|总和|汇总))" +
    "(?:值|数|额|金额|成本|资金|每.*)?(?:[:(].*|\\d.*|[一二三四五六七八九十]+[家户个].*)?$",
);
const TOTAL_IN_ENGLISH = /^(?:(?:sub|grand)?total|sum|average)\b/i;

const NOTE =
  /^[*※★]?(?:注|备注|附注|说明|注释|注意|注意事项|特别说明|(?:填报|填表|填写|编制)(?:说明|须知|要求)|(?:数据|资料)来源)(?:\d*[:.、)]|\d+$|$)/;

/** What stands before a name, a number, a date or a seal at the foot of a form. */
const SIGNERS = [
  "(?:填报|填表|制表|审核|审批|复核|经办|编制|联系|负责)人?",
  "(?:单位|部门|项目|财务)负责人",
  "法定代表人|法人代表|(?:分管|主管|主要|单位)领导",
  "(?:联系|办公|固定)?电话|联系方式|手机(?:号码?)?|传真|(?:电子)?邮箱|e-?mail|(?:通讯|联系)?地址",
  "(?:填报|填表|制表|报送|上报|审核)?(?:日期|时间)",
  "(?:填报|填表|制表|报送|申报|编制)?单位(?:名称|公章)?",
  "签字|签名|签章|盖章|公章",
];
const SIGNATURE = new RegExp(`^(?:${SIGNERS.join("|")})(?:\\([^)]*\\))?(?::.*)?$`, "i");
const SEAL = /\((?:盖章|公章|签章|签字)\)|(?:主管部门|财政部门|服务平台名称):/;
const DATE = /^(?:\d{2,4}年|年)(?:\d{0,2}月)?(?:\d{0,2}[日号])?$|^\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?$/;
const TITLE =
  /^附[件表]?[一二三四五1-5](?:[:.、]|$)|^(?:20\d{2}|202x)年.+(?:表|名单)(?:\(.*\))?$|^续表$|^\(组织服务平台/i;
const UNIT_LINE_LENGTH = 20;
const JUDGED_LENGTH = 200;

/**
 * Judges a row by the texts where names stand and by those where values stand; null: it may be data.
 * A date among the values is a slip of the keyboard, not the foot of the form.
 */
export function asideOf(names: readonly string[], values: readonly string[]): Aside | null {
  const [named, valued] = [names.map(tidyText), values.map(tidyText)];
  if (named.some((text) => TOTAL.test(text) || TOTAL_IN_ENGLISH.test(text))) return "total";
  if (NOTE.test(named[0] ?? "") || named.some((text) => DATE.test(text))) return "note";
  return [...named, ...valued].some(belongsToPaper) ? "note" : null;
}

function tidyText(text: string): string {
  return removeSpaces(toHalfWidth(text.slice(0, JUDGED_LENGTH)));
}

function belongsToPaper(text: string): boolean {
  if ([SIGNATURE, SEAL, TITLE].some((pattern) => pattern.test(text))) return true;
  return text.length < UNIT_LINE_LENGTH && declaredMoneyUnit(text) !== null;
}

/** Longer texts are sentences, unless the row says otherwise: see {@link MAX_NAME_LENGTH}. */
const NAME_LENGTH = 80;
/** What the plan can hold as a name. */
export const MAX_NAME_LENGTH = 500;
const NO_NAME = /^(?:无|空|暂无|没有|不适用|不涉及|n\/?a|(?:以下|此处|本行)?空白|以下无正文)$/i;
/** Two letters, a letter with a digit ("5G"), or a lone character that numbers no column ("泵", but not "甲"). */
const NAME =
  /\p{L}.*\p{L}|\d\p{Script=Latin}|\p{Script=Latin}.*\d|^(?![甲乙丙丁戊己庚辛壬癸])\p{Script=Han}$/u;

/** Whether a text can be a name: "……", "1", "（3）", "/", "以下空白" and "2022年9月" cannot. */
export function isName(text: string, longest = NAME_LENGTH): boolean {
  const tidy = removeSpaces(toHalfWidth(text));
  if (tidy.length > longest) return false;
  return NAME.test(tidy) && !DATE.test(tidy) && !NO_NAME.test(tidy);
}
