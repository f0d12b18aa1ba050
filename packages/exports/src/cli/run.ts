import { DomainError } from "@dengta/domain";
import { assessCommand } from "./assess-command.ts";
import { blankCommand } from "./blank-command.ts";
import type { Command, Terminal } from "./command.ts";
import { compareCommand } from "./compare-command.ts";
import { EXIT, FileAccessError, UnusableInputError, UsageError } from "./errors.ts";
import { exportCommand } from "./export-command.ts";
import { importCommand } from "./import-command.ts";
import { markCommand } from "./mark-command.ts";
import { schemaCommand, validateCommand } from "./plan-commands.ts";
import { programVersion } from "./version.ts";

const HELP = `dengta：中小企业数字化转型试点实施方案的官方文件

用法：
  dengta export 方案.json --out 文件夹        写出全部官方文件（DOCX、XLSX，或一个 ZIP）
  dengta import 工作簿                        读取附1、附3、附4、附5，给出 JSON
  dengta compare 工作簿 --plan 方案.json      与方案比较，给出逐行逐字段的差异
  dengta mark 工作簿 --out 文件               把问题标在原工作簿中
  dengta blank 表 --out 文件                  写出空白的官方表样
  dengta assess 文件                          测算奖补资金，给出 JSON
  dengta validate 方案.json                   核对方案文件的格式
  dengta schema                               方案文件的 JSON Schema
  dengta 命令 --help                          某个命令的说明
  dengta --help --lang en                     this text in English
  dengta --version                            版本

结果写到标准输出，给人看的提示写到标准错误。
退出码：0 正常；1 内容有错误或不能用；2 用法有误或文件读写不了；3 程序故障。
`;

const HELP_IN_ENGLISH = `dengta: official files of the pilot plans for the digital transformation of small firms

Usage:
  dengta export PLAN.json --out DIR [--zip] [--json] [--force]   every official file (DOCX, XLSX), or one ZIP
  dengta import WORKBOOK [--timeout SECONDS]                     tables 附1, 附3, 附4, 附5 as JSON
  dengta compare WORKBOOK --plan PLAN.json [--base PLAN.json]    differences by row and field as JSON
  dengta mark WORKBOOK --out FILE [--force]                      the workbook with its mistakes marked
  dengta blank FORM --out FILE [--template ID]                   a blank form: main, fu1 to fu5
  dengta assess FILE [--allocation MODE] [--ruleset ID]          subsidies as JSON
  dengta validate PLAN.json                                      checks the format of a plan document
  dengta schema                                                  its JSON Schema
  dengta --version

"-" reads standard input. Results go to standard output, words for people (in Chinese) to standard error.
Exit codes: 0 fine; 1 the content has errors or cannot be used; 2 wrong use, or a file cannot be read or written;
3 a fault of the program.
`;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["export", exportCommand],
  ["import", importCommand],
  ["assess", assessCommand],
  ["compare", compareCommand],
  ["mark", markCommand],
  ["blank", blankCommand],
  ["validate", validateCommand],
  ["schema", schemaCommand],
]);

/** Runs one command line; the exit code. Never throws for what a person can put right. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    return report(error, terminal);
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    const general = /^(?:--lang[ =])?en$/.test(rest.join(" ")) ? HELP_IN_ENGLISH : HELP;
    terminal.out(COMMANDS.get(rest[0] ?? "")?.help ?? general);
    return EXIT.ok;
  }
  if (name === "--version" || name === "-V") {
    terminal.out(`${programVersion()}\n`);
    return EXIT.ok;
  }
  if (name === undefined) throw new UsageError(`请给出命令。\n\n${HELP}`);
  const command = COMMANDS.get(name);
  if (command === undefined) {
    throw new UsageError(`没有命令“${name}”，可用：${[...COMMANDS.keys()].join("、")}。用法见 dengta --help`);
  }
  if (asksForHelp(rest)) {
    terminal.out(command.help);
    return EXIT.ok;
  }
  return command.run(rest, terminal);
}

/** Behind "--" everything is a file name. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function report(error: unknown, terminal: Terminal): number {
  if (!(error instanceof DomainError)) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.err(`dengta：程序故障：${message}\n请把命令和所用的文件反馈给维护人员。\n`);
    return EXIT.internal;
  }
  terminal.err(`dengta：${error.message.trimEnd()}\n`);
  if (error instanceof UnusableInputError) for (const line of error.details) terminal.err(`  ${line}\n`);
  return error instanceof UsageError || error instanceof FileAccessError ? EXIT.usage : EXIT.findings;
}
