import { describe, expect, it } from "vitest";
import { type Actor, isAllowed, PERMISSIONS, type Permission, ROLES, reachOf } from "../src/index.ts";

const editor: Actor = { id: "1", role: "provincialEditor", regionCode: "330000", platformName: null };
const platform: Actor = { id: "2", role: "platformUser", regionCode: "330000", platformName: "甲" };
const reviewer: Actor = { id: "3", role: "nationalReviewer", regionCode: null, platformName: null };

describe("permissions", () => {
  it("keep an editor inside the own unit", () => {
    expect(isAllowed(editor, "plan:edit", { regionCode: "330000", platformName: null })).toBe(true);
    expect(isAllowed(editor, "plan:edit", { regionCode: "330200", platformName: null })).toBe(false);
    expect(isAllowed(editor, "plan:read", { regionCode: "330200", platformName: null })).toBe(false);
  });

  it("keep a platform user to the own platform of the own unit", () => {
    const target = (regionCode: string, platformName: string | null) => ({ regionCode, platformName });
    expect(isAllowed(platform, "kpi:edit", target("330000", "甲"))).toBe(true);
    expect(isAllowed(platform, "kpi:edit", target("330000", "乙"))).toBe(false);
    expect(isAllowed(platform, "kpi:edit", target("330200", "甲"))).toBe(false);
    expect(isAllowed(platform, "platformPrice:read", target("330000", null))).toBe(false);
    expect(isAllowed({ ...platform, platformName: null }, "kpi:edit", target("330000", null))).toBe(false);
  });

  it("let the ministry read every unit and write none", () => {
    expect(isAllowed(reviewer, "plan:read", { regionCode: "330000", platformName: null })).toBe(true);
    expect(isAllowed(reviewer, "plan:edit", { regionCode: "330000", platformName: null })).toBe(false);
  });

  it("deny what the table does not name", () => {
    for (const role of ROLES)
      for (const permission of Object.keys(PERMISSIONS) as Permission[])
        expect(["all", "ownRegion", "ownPlatform", "none"]).toContain(reachOf(role, permission));
    expect(reachOf("platformUser", "plan:read")).toBe("none");
  });
});
