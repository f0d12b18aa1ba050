import { markErrors } from "../mark/index.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { nameOf, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { budgetOf, readTables, TIMEOUT, usable } from "./workbook.ts";
import { writeOutput } from "./write-file.ts";

const HELP = `用法：dengta mark 工作簿 --out 文件 [--timeout 秒] [--force]

把读取时发现的问题标在原工作簿中：单元格着色、加批注，并加一张“导入问题”表，逐条链接到单元格。
xlsx、ods 原样返回；xls、csv 返回为 xlsx。

选项：
  --out 文件     写到哪里（必填）
  --timeout 秒   读取的时限，默认 20
  --force        覆盖已有的文件
  -h, --help     显示本说明

退出码：0 没有问题，未写出文件；1 有问题，已写出，或不是能读的工作簿；2 用法有误或文件读写不了。
`;

export const markCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const specs = [{ name: "out", value: "文件" }, TIMEOUT, { name: "force", value: null }];
    const { file, values, switches } = readOptions(args, specs, "mark");
    const out = values.get("out");
    if (out === undefined) throw new UsageError("请用 --out 指定写出的文件。用法见 dengta mark --help");
    const [bytes, name, budget] = [await readInput(file, terminal.stdin), nameOf(file), budgetOf(values)];
    const reading = await readTables(bytes, name, budget);
    const issues = reading.table === null ? reading.issues : reading.tables.flatMap((table) => table.issues);
    if (issues.length === 0) {
      terminal.err(`${name} 没有需改正之处\n`);
      return EXIT.ok;
    }
    const marked = await usable(name, () => markErrors(bytes, issues, { budget }));
    await writeOutput(out, marked.bytes, switches.has("force"));
    terminal.err(`已标出 ${issues.length} 处\n`);
    terminal.out(`${out}\n`);
    return EXIT.findings;
  },
};
