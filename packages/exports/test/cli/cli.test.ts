import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { dengta, scratchFolder } from "./harness.ts";

const FOLDER = scratchFolder();
const PLAN = join(FOLDER, "plan.json");
writeFileSync(PLAN, JSON.stringify(samplePlan()));

describe("help", () => {
  it.each([["--help"], ["-h"], ["help"]])("%s explains the whole, exit codes too", async (flag) => {
    const { code, out } = await dengta([flag]);
    expect(code).toBe(0);
    for (const word of ["dengta export", "dengta import", "dengta assess", "退出码"])
      expect(out).toContain(word);
  });

  it.each(["export", "import", "assess", "compare", "mark", "blank", "validate", "schema"])(
    "%s explains itself",
    async (command) => {
      const { code, out, err } = await dengta([command, "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain(`用法：dengta ${command}`);
      expect(out).toContain("退出码");
      expect((await dengta(["help", command])).out).toBe(out);
    },
  );

  it("--help --lang en explains the whole in English", async () => {
    const { code, out } = await dengta(["--help", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toContain("Exit codes:");
  });

  it("--version prints the version of the package", async () => {
    expect(await dengta(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  });
});

describe("wrong use ends with 2, prints no result and says what to do", () => {
  it.each([
    [[], "请给出命令"],
    [["fly"], "没有命令“fly”，可用：export、import、assess、compare、mark、blank、validate、schema"],
    [["import"], "缺少文件"],
    [["import", "a.xlsx", "b.xlsx"], "一次只处理一个文件，多出：b.xlsx"],
    [["import", "--loud", "a.xlsx"], "没有选项 --loud"],
    [["export", PLAN], "请用 --out 指定输出文件夹"],
    [["export", PLAN, "--out"], "选项 --out 后面缺少文件夹"],
    [["export", PLAN, "--out", FOLDER, "--force=yes"], "选项 --force 不带值"],
    [["assess", PLAN, "--allocation", "fair"], "没有分配方式“fair”，可用：none、proportional、inOrder"],
    [["assess", join(FOLDER, "missing.json")], "文件不存在，请核对路径"],
    [["import", FOLDER], "这是文件夹，请给出文件"],
    [["import", "/dev/zero"], "/dev/zero 超过 256 MB"],
    [["export", PLAN, "--out", join(PLAN, "sub")], "路径中有一段不是文件夹"],
    [["export", PLAN, "--out", PLAN], "已是文件，请换一个文件夹"],
    [["export", PLAN, "--out", "/proc/nowhere"], "不能新建文件夹"],
  ])("%j", async (args, message) => {
    const { code, out, err } = await dengta(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe("content that cannot be used ends with 1 and says where it is wrong", () => {
  it.each([
    ["", "是空的"],
    ["   ", "内容是空的"],
    ['{\n  "a": 1 2 }', "第 2 行第 10 个字符处不合语法"],
    ['{"a": 1,\n "b": }', "第 2 行第 7 个字符处不合语法"],
    ["{'a': 1}", "第 1 行第 2 个字符处不合语法"],
    ['{"a": truth}', "第 1 行第 10 个字符处不合语法"],
    ['{"a":', "内容不完整，末尾有缺失"],
    ['{"a": "b', "内容不完整，末尾有缺失"],
    ["[]", "formatVersion"],
    ['{"formatVersion":2}', "formatVersion 为 2，本程序只认 1"],
    ['{"formatVersion":1}', "共 5 处，请对照 plan-document.schema.json 改正"],
  ])("export - of %j", async (stdin, message) => {
    const { code, out, err } = await dengta(["export", "-", "--out", join(FOLDER, "bad")], stdin);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
    expect(err).toContain("标准输入");
  });

  it("names the place of every shape that is wrong in a plan", async () => {
    const plan = JSON.parse(JSON.stringify(samplePlan()));
    plan.industries[0].enterprises[1].cost = "85.5";
    const { code, err } = await dengta(["export", "-", "--out", join(FOLDER, "bad")], JSON.stringify(plan));
    expect(code).toBe(1);
    expect(err).toContain("industries.0.enterprises.1.cost");
  });

  it("refuses text that is not UTF-8, and files that are no workbook", async () => {
    const gbk = await dengta(["assess", "-"], new Uint8Array([0x7b, 0xd5, 0xe3, 0x7d]));
    expect([gbk.code, gbk.err]).toEqual([1, expect.stringContaining("不是 UTF-8")]);
    const noBook = await dengta(["import", PLAN]);
    expect([noBook.code, noBook.err]).toEqual([1, expect.stringContaining("不是可以导入的工作簿")]);
    expect(noBook.err).toContain(PLAN);
    const broken = await dengta(["import", "-"], new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/^dengta：标准输入：工作簿/);
  });

  it("says that a workbook or a picture is no JSON, rather than asking for another encoding", async () => {
    const book = await dengta(["export", "-", "--out", FOLDER], new Uint8Array([0x50, 0x4b, 3, 4, 0xff]));
    expect([book.code, book.err]).toEqual([1, expect.stringContaining("是工作簿或压缩包。请给出 JSON 文件")]);
    const picture = await dengta(
      ["assess", "-"],
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    );
    expect([picture.code, picture.err]).toEqual([1, expect.stringContaining("不是文本，请给出 JSON 文件")]);
  });
});
