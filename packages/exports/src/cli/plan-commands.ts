import { planDocumentJsonSchema } from "@dengta/domain";
import { type Command, json } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { nameOf, parseJson, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { readPlan } from "./plan.ts";

/** Says whether a file is a plan document. */
export const validateCommand: Command = {
  help: `用法：dengta validate 方案.json

核对方案文件的格式；不符合的逐处列出。方案文件可以写作 -，从标准输入读取。

退出码：0 符合；1 不符合；2 用法有误或文件读不了。
`,
  async run(args, terminal) {
    const { file } = readOptions(args, [], "validate");
    const name = nameOf(file);
    const plan = readPlan(parseJson(await readInput(file, terminal.stdin), name), name);
    terminal.out(json({ valid: true, regionCode: plan.regionCode, industries: plan.industries.length }));
    return EXIT.ok;
  },
};

/** Prints the JSON Schema of plan documents. */
export const schemaCommand: Command = {
  help: `用法：dengta schema

在标准输出给出方案文件的 JSON Schema（2020-12）。

退出码：0。
`,
  async run(args, terminal) {
    if (args.length > 0) throw new UsageError(`schema 不带参数，多出：${args.join("、")}`);
    terminal.out(json(planDocumentJsonSchema()));
    return EXIT.ok;
  },
};
