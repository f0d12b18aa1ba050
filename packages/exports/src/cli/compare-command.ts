import { compareImport } from "../compare/index.ts";
import { type Command, json } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { nameOf, parseJson, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { readPlan } from "./plan.ts";
import { budgetOf, readTables, TIMEOUT } from "./workbook.ts";

const HELP = `用法：dengta compare 工作簿 --plan 方案.json [--base 方案.json] [--timeout 秒]

把整份工作簿与方案比较，在标准输出给出 JSON：逐行（新增 new、修改 changed、缺少 missing、冲突 conflicting、
移动 moved、相同 unchanged）、逐字段（before、after）。不改动任何文件。

选项：
  --plan 方案.json   与哪份方案比较（必填）
  --base 方案.json   工作簿导出时的方案：他人此后的修改不会被当作要改回去
  --timeout 秒       读取的时限，默认 20
  -h, --help         显示本说明

退出码：0 没有需改正之处和冲突；1 有，或内容不能用；2 用法有误或文件读不了。
`;

export const compareCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const specs = [{ name: "plan", value: "方案文件" }, { name: "base", value: "方案文件" }, TIMEOUT];
    const { file, values } = readOptions(args, specs, "compare");
    const path = values.get("plan");
    if (path === undefined) throw new UsageError("请用 --plan 指定方案文件。用法见 dengta compare --help");
    const planAt = async (at: string) =>
      readPlan(parseJson(await readInput(at, terminal.stdin), nameOf(at)), nameOf(at));
    const plan = await planAt(path);
    const basePath = values.get("base");
    const base = basePath === undefined ? undefined : await planAt(basePath);
    const bytes = await readInput(file, terminal.stdin);
    const result = compareImport(plan, await readTables(bytes, nameOf(file), budgetOf(values)), { base });
    terminal.out(json(result));
    for (const { message } of result.issues) terminal.err(`${message}\n`);
    return result.issues.length === 0 && result.counts.conflicting === 0 ? EXIT.ok : EXIT.findings;
  },
};
