import { DEMO_PASSWORD, type DemoAccount } from "@dengta/demo";
import { REGIONS } from "@dengta/domain";

/** Editors of the units that have none among `accounts`, so that every demo plan has somebody who wrote it. */
export function missingEditors(accounts: readonly DemoAccount[]): DemoAccount[] {
  const known = new Set(
    accounts.filter(({ role }) => role === "provincialEditor").map(({ regionCode }) => regionCode),
  );
  return REGIONS.filter(({ code }) => !known.has(code)).map(({ code, fullName }) => ({
    username: `editor.${code.toLowerCase()}`,
    password: DEMO_PASSWORD,
    role: "provincialEditor",
    regionCode: code,
    platformName: null,
    displayName: `${fullName}填报人（演示）`,
  }));
}
