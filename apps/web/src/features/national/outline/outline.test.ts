import { assessCompleteness, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { describe, expect, it } from "vitest";
import { downloadsOf } from "./downloads.ts";
import { fullTitle, outlineOf, pathTo, topmost } from "./outline.ts";
import { PLAN } from "./plan.sample.ts";

const outline = outlineOf(PLAN);

describe("the outline of a plan", () => {
  it("holds every node that can be opened by a return, each with a title", () => {
    const keys = assessCompleteness(PLAN, planContextOf(PLAN, STANDARD_CATALOGUE)).nodes.map(
      ({ key }) => key,
    );
    for (const key of keys) {
      const node = pathTo(outline, key).pop();
      expect(node?.key).toBe(key);
      expect(node?.title).toMatch(/\p{Script=Han}/u);
    }
  });

  it("names a node so that it is found in the whole plan", () => {
    expect(fullTitle(outline, "main.1.1")).toBe(
      "附件2 试点实施方案 · 一、工作基础和思路 · （一）本省中小企业数字化转型的总体情况",
    );
    expect(fullTitle(outline, "ind1/fu5/plt1")).toBe("定制家具行业 · 附5 绩效评价目标表 · 甲平台");
    expect(fullTitle(outline, "ind2")).toBe("");
  });

  it("opens what stands on top of the choice, nothing twice", () => {
    const chosen = new Set(["main.1", "main.1.1", "main.1.2", "ind1/fu4", "main.2.1"]);
    expect(topmost(outline, chosen).map(({ key }) => key)).toEqual(["main.1", "main.2.1", "ind1/fu4"]);
  });
});

describe("downloads", () => {
  const links = downloadsOf("pln_1", 2, PLAN).flatMap((group) => group.links);

  it("ask for the version that is on the screen", () => {
    for (const { href } of links) expect(new URL(href, "http://x").searchParams.get("version")).toBe("2");
  });

  it("name the industry and the platform that a form is about", () => {
    const fu5 = links.find(({ href }) => href.includes("fu5"));
    expect(fu5).toMatchObject({
      kind: "XLSX",
      href: "/download/plans/pln_1/fu5.xlsx?industry=ind1&platform=plt1&version=2",
    });
  });
});
