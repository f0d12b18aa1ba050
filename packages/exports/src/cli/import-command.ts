import { type Command, json } from "./command.ts";
import { EXIT } from "./errors.ts";
import { nameOf, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { budgetOf, readTables, TIMEOUT } from "./workbook.ts";

const HELP = `用法：dengta import 工作簿 [--timeout 秒]

读取附1、附3、附4、附5 的工作簿（xlsx、xls、ods、csv），在标准输出给出 JSON：
  table 表（fu1、fu3、fu4、fu5 或 null）、rows 各行、issues 需改正之处（位置、代码、说明）、tables 全部表。
金额为万元的精确文本，空白为 null。需改正之处同时在标准错误逐条列出。
工作簿可以写作 -，从标准输入读取。

选项：
  --timeout 秒  读取的时限，默认 20
  -h, --help   显示本说明

退出码：0 没有问题；1 有需改正之处，或不是能读的工作簿；2 用法有误或文件读不了。
`;

export const importCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const { file, values } = readOptions(args, [TIMEOUT], "import");
    const reading = await readTables(await readInput(file, terminal.stdin), nameOf(file), budgetOf(values));
    terminal.out(json(reading));
    const issues = reading.table === null ? reading.issues : reading.tables.flatMap((table) => table.issues);
    for (const { message } of reading.tables.flatMap((table) => table.notes))
      terminal.err(`提示 ${message}\n`);
    for (const issue of issues) terminal.err(`${issue.message}\n`);
    return issues.length === 0 ? EXIT.ok : EXIT.findings;
  },
};
