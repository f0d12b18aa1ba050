import { PERMISSIONS, REGIONS, resolveIndustryName } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { demoAccounts, demoIndustries, demoPlans } from "../src/index.ts";

const accounts = demoAccounts();

describe("demo accounts", () => {
  it("have user names that sign-in accepts, each once, and a password long enough", () => {
    for (const { username, password } of accounts) {
      expect(username).toMatch(/^[a-z0-9_]{3,30}$/);
      expect(password.length).toBeGreaterThanOrEqual(10);
    }
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
  });

  it("belong to a unit exactly where the role does", () => {
    for (const { role, regionCode } of accounts) {
      expect(regionCode !== null).toBe(!role.startsWith("national"));
      if (regionCode !== null) expect(REGIONS.map(({ code }) => code)).toContain(regionCode);
    }
  });

  it("can carry a plan through its whole life", () => {
    const needed = [
      "plan:edit",
      "plan:submit",
      "plan:sign",
      "plan:cosign",
      "plan:return",
      "plan:archive",
    ] as const;
    for (const permission of needed) {
      const row = PERMISSIONS[permission];
      expect(
        accounts.some(({ role }) => role in row),
        permission,
      ).toBe(true);
    }
  });

  it("include a platform user whose platform its unit's plan lists", () => {
    const user = accounts.find(({ role }) => role === "platformUser");
    const plan = demoPlans().find(({ document }) => document.regionCode === user?.regionCode);
    const names = plan?.document.industries.flatMap(({ platforms }) => platforms.map(({ name }) => name));
    expect(names).toContain(user?.platformName);
  });
});

describe("demo industries", () => {
  const list = demoIndustries();

  it("name each industry and alias once", () => {
    const names = list.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(list).toHaveLength(20);
    expect(new Set(names).size).toBe(names.length);
  });

  it("know every industry of every demo plan under its own name", () => {
    for (const { name } of demoPlans().flatMap(({ document }) => document.industries)) {
      expect(resolveIndustryName(list, `${name}行业`)).toBe(name);
    }
  });
});
