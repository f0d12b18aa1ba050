import { access, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PlanDocument } from "@dengta/domain";
import {
  type BundleProgress,
  countOfficialFiles,
  type OfficialFile,
  officialFiles,
  writeBundle,
} from "../bundle/index.ts";
import { type Command, json, type Terminal } from "./command.ts";
import { EXIT, FileAccessError, reasonOf, UsageError } from "./errors.ts";
import { nameOf, parseJson, readInput } from "./input.ts";
import { readOptions } from "./options.ts";
import { readPlan } from "./plan.ts";

const HELP = `用法：dengta export 方案.json --out 文件夹 [--force] [--zip] [--json]

把一份方案文件（PlanDocument）写成全部官方文件，并逐行列出写出的文件：
  附件2.docx（含附1）、附1.xlsx，每个行业的附2.docx（含附3、附4、附5）、附3.xlsx、附4.xlsx，
  每个服务平台的附5.xlsx，以及实施方案全文.docx、附表汇总.xlsx。
方案文件可以写作 -，从标准输入读取。同样的方案写出同样的字节。
方案文件一律视为草稿，每页标明“草稿”；已提交版本的文件由系统导出，印有版本号。
在终端中运行时，进度显示在标准错误。

选项：
  --out 文件夹            写到哪里，没有则新建（必填）
  --zip                   写成一个 ZIP（内含清单.json：每个文件的 SHA-256），文件名为“官方文件.zip”
  --json                  以 JSON 列出写出的文件
  --force                 覆盖已有的同名文件；不加则一个文件也不写
  -h, --help              显示本说明

退出码：0 已写出；1 方案内容不能用；2 用法有误或文件读写不了。
`;

export const exportCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const specs = [
      { name: "out", value: "文件夹" },
      { name: "force", value: null },
      { name: "zip", value: null },
      { name: "json", value: null },
    ];
    const { file, values, switches } = readOptions(args, specs, "export");
    const out = values.get("out");
    if (out === undefined) throw new UsageError("请用 --out 指定输出文件夹。用法见 dengta export --help");
    const bytes = await readInput(file, terminal.stdin);
    const name = nameOf(file);
    const plan = readPlan(parseJson(bytes, name), name);
    const files = switches.has("zip") ? [await zipOf(plan, terminal)] : await filesOf(plan, terminal);
    const paths = await save(files, out, switches.has("force"));
    terminal.out(switches.has("json") ? json({ files: paths }) : `${paths.join("\n")}\n`);
    return EXIT.ok;
  },
};

async function filesOf(plan: PlanDocument, terminal: Terminal): Promise<OfficialFile[]> {
  const files: OfficialFile[] = [];
  const total = countOfficialFiles(plan);
  for await (const file of officialFiles(plan)) {
    files.push(file);
    terminal.progress?.(`[${files.length}/${total}] ${file.name}\n`);
  }
  return files;
}

async function zipOf(plan: PlanDocument, terminal: Terminal): Promise<OfficialFile> {
  const pieces: Uint8Array[] = [];
  const onProgress = ({ done, total, name }: BundleProgress) => terminal.progress?.(`[${done}/${total}] ${name}\n`);
  for await (const piece of writeBundle({ plan }, { onProgress })) pieces.push(piece);
  return { name: "官方文件.zip", bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** Writes all files or, where one is already there, none. */
async function save(files: readonly OfficialFile[], folder: string, force: boolean): Promise<string[]> {
  await ensureFolder(folder);
  if (!force) await refuseOverwriting(files, folder);
  const paths: string[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    try {
      await writeFile(path, bytes, { flag: force ? "w" : "wx" });
    } catch (error) {
      throw new FileAccessError(`无法写入 ${path}：${reasonOf(error)}`);
    }
    paths.push(path);
  }
  return paths;
}

/** Step by step: the recursive mkdir of Node never returns for some special file systems. */
async function ensureFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
    throw new FileAccessError(`${folder} 已是文件，请换一个文件夹`);
  } catch (error) {
    if (error instanceof FileAccessError) throw error;
    const parent = dirname(folder);
    if (isMissing(error) && parent !== folder) await ensureFolder(parent);
  }
  try {
    await mkdir(folder);
  } catch (error) {
    const reason = isMissing(error) ? "这个位置不能新建文件夹，请更换位置" : reasonOf(error);
    throw new FileAccessError(`无法新建文件夹 ${folder}：${reason}`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function refuseOverwriting(files: readonly OfficialFile[], folder: string): Promise<void> {
  const there: string[] = [];
  for (const { name } of files) {
    const isThere = await access(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) there.push(name);
  }
  if (there.length === 0) return;
  throw new FileAccessError(
    `${folder} 中已有 ${there.length} 个同名文件（${there.slice(0, 3).join("、")}${there.length > 3 ? "等" : ""}），未写出任何文件。请换一个文件夹，或加 --force 覆盖`,
  );
}
