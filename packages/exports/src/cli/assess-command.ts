import {
  ALLOCATIONS,
  type Allocation,
  assessPlanSubsidies,
  assessSubsidies,
  explain,
  planContextOf,
  RULESET_IDS,
  STANDARD_CATALOGUE,
  type SubsidyInput,
  type SubsidyLineInput,
  type SubsidyResult,
} from "@dengta/rules";
import type { Fu4Table } from "../read/index.ts";
import { type Command, json, type Terminal } from "./command.ts";
import { EXIT, UnusableInputError, UsageError } from "./errors.ts";
import { looksLikeWorkbook, nameOf, parseJson, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { readPlan } from "./plan.ts";
import { readTables } from "./workbook.ts";

const DEFAULT_RULESET = RULESET_IDS[0] ?? "";

const HELP = `用法：dengta assess 文件 [--allocation 方式] [--ruleset 规则集] [--explain]

测算奖补资金，在标准输出给出 JSON（assessSubsidies 的结果：lines、platforms、findings，金额为万元）。
文件可以是下列之一，写作 - 则从标准输入读取：
  · 测算输入 JSON：{ "ruleset": "pilot-2022", "lines": [{ "platform", "enterprise", "cost", "requested" }] }
  · 方案文件 JSON（PlanDocument）：测算其全部试点企业
  · 附4 工作簿（xlsx、xls、ods）
测算发现的问题同时在标准错误逐条列出。

选项：
  --allocation 方式   服务平台超过封顶时的分配：${ALLOCATIONS.join("、")}；不加则不分配
  --ruleset 规则集    ${RULESET_IDS.join("、")}；默认用文件所写的；文件没写的用 ${DEFAULT_RULESET}
  --explain           结果中加 explanation：每个数的步骤、参数及出处、一句话说明
  -h, --help          显示本说明

退出码：0 没有错误；1 有错误级的问题，或内容不能用；2 用法有误或文件读不了。
`;

interface AssessOptions {
  readonly allocation: Allocation | undefined;
  readonly ruleset: string | undefined;
}

export const assessCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const specs = [
      { name: "allocation", value: "分配方式" },
      { name: "ruleset", value: "规则集" },
      { name: "explain", value: null },
    ];
    const { file, values, switches } = readOptions(args, specs, "assess");
    const options = { allocation: allocationOf(values.get("allocation")), ruleset: values.get("ruleset") };
    const bytes = await readInput(file, terminal.stdin);
    const name = nameOf(file);
    const assessed = looksLikeWorkbook(bytes)
      ? await assessWorkbook(bytes, name, options, terminal)
      : { result: assessJson(parseJson(bytes, name), name, options), unread: 0 };
    const { result, unread } = assessed;
    const explanation = explain(result);
    terminal.out(json(switches.has("explain") ? { ...result, explanation } : result));
    for (const { severity, message } of explanation.findings) {
      terminal.err(`${severity === "error" ? "错误" : "警告"} ${message}\n`);
    }
    const errors = result.findings.filter((finding) => finding.severity === "error");
    return errors.length + unread === 0 ? EXIT.ok : EXIT.findings;
  },
};

function allocationOf(written: string | undefined): Allocation | undefined {
  const known = ALLOCATIONS.find((item) => item === written);
  if (written === undefined || known !== undefined) return known;
  throw new UsageError(`没有分配方式“${written}”，可用：${ALLOCATIONS.join("、")}`);
}

/** A plan document says what it is; anything else is taken for the input of `assessSubsidies`, which checks it. */
function assessJson(value: unknown, name: string, { allocation, ruleset }: AssessOptions): SubsidyResult {
  if (isObject(value) && "formatVersion" in value) {
    const plan = readPlan(value, name);
    const batch = ruleset === undefined ? plan.batch : { ...plan.batch, rulesetId: ruleset };
    const context = planContextOf({ batch }, STANDARD_CATALOGUE);
    return assessPlanSubsidies(plan, context, allocation).result;
  }
  if (!isObject(value) || !("lines" in value)) {
    throw new UnusableInputError(
      `${name} 既不是测算输入（缺少 lines），也不是方案文件（缺少 formatVersion）。格式见 dengta assess --help`,
    );
  }
  const given = {
    ruleset: DEFAULT_RULESET,
    ...value,
    ...(allocation === undefined ? {} : { allocation }),
    ...(ruleset === undefined ? {} : { ruleset }),
  };
  // `assessSubsidies` reads unknown input: it names what is wrong itself.
  return assessSubsidies(given as unknown as SubsidyInput);
}

async function assessWorkbook(
  bytes: Uint8Array,
  name: string,
  { allocation, ruleset = DEFAULT_RULESET }: AssessOptions,
  terminal: Terminal,
): Promise<{ result: SubsidyResult; unread: number }> {
  const { tables } = await readTables(bytes, name);
  const costs = tables.filter((table): table is Fu4Table => table.table === "fu4" && !table.hidden);
  if (costs.length === 0) {
    throw new UnusableInputError(`${name} 中没有附4（成本测算表）。请给出附4 工作簿，表头须与官方表样一致`);
  }
  const issues = costs.flatMap((table) => table.issues);
  for (const issue of issues) terminal.err(`错误 ${issue.message}\n`);
  const result = assessSubsidies({
    ruleset,
    allocation,
    lines: costs.flatMap((table) => table.rows.map(lineOf)),
  });
  return { result, unread: issues.length };
}

/** A row as read knows its cells too, which an assessment does not ask for. */
function lineOf({ platform, enterprise, cost, requested }: Fu4Table["rows"][number]): SubsidyLineInput {
  return { platform, enterprise, cost, requested };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
