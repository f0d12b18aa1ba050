import { findTemplate, TEMPLATES, type Template } from "@dengta/domain";
import { writeBlankIndustryPlan, writeBlankMainPlan } from "../docx/index.ts";
import type { TableFormId } from "../tables/index.ts";
import { writeBlankTable } from "../xlsx/index.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { readOptions } from "./options.ts";
import { writeOutput } from "./write-file.ts";

const TABLES: readonly TableFormId[] = ["fu1", "fu3", "fu4", "fu5"];

const HELP = `用法：dengta blank 表 --out 文件 [--template 表样] [--force]

写出一份空白的官方表样。表：main（附件2）、fu2（附2）写成 DOCX，fu1、fu3、fu4、fu5 写成 XLSX。

选项：
  --out 文件        写到哪里（必填）
  --template 表样   ${TEMPLATES.map(({ id }) => id).join("、")}；只有一种时可省略
  --force           覆盖已有的文件
  -h, --help        显示本说明

退出码：0 已写出；2 用法有误或文件写不了。
`;

export const blankCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const specs = [
      { name: "out", value: "文件" },
      { name: "template", value: "表样" },
      { name: "force", value: null },
    ];
    const { file: form, values, switches } = readOptions(args, specs, "blank");
    const out = values.get("out");
    if (out === undefined) throw new UsageError("请用 --out 指定写出的文件。用法见 dengta blank --help");
    const bytes = await write(form, templateOf(values.get("template")));
    await writeOutput(out, bytes, switches.has("force"));
    terminal.out(`${out}\n`);
    return EXIT.ok;
  },
};

function templateOf(id: string | undefined): Template {
  const [only, ...others] = TEMPLATES;
  const found = id === undefined ? (others.length === 0 ? only : undefined) : (findTemplate(id) ?? undefined);
  if (found !== undefined) return found;
  throw new UsageError(`请用 --template 指定表样：${TEMPLATES.map((item) => item.id).join("、")}`);
}

function write(form: string, template: Template): Promise<Uint8Array> {
  if (form === "main") return writeBlankMainPlan({ template });
  if (form === "fu2") return writeBlankIndustryPlan({ template });
  const table = TABLES.find((id) => id === form);
  if (table !== undefined) return writeBlankTable(table, { template });
  throw new UsageError(`没有表“${form}”，可用：main、fu1、fu2、fu3、fu4、fu5`);
}
