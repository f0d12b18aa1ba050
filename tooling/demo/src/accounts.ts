import type { DemoAccount } from "./types.ts";

/** For every demo account. Public on purpose: demo data never enters a database that holds anything else. */
export const DEMO_PASSWORD = "Dengta-2026";

/** The platform that the demo platform user speaks for; it fills its 附5 in 浙江省's 定制家具. */
export const DEMO_PLATFORM_NAME = "甲云智造平台";

const NATIONAL = { regionCode: null, platformName: null } as const;
const ZHEJIANG = { regionCode: "330000", platformName: null } as const;

export function demoAccounts(): DemoAccount[] {
  const accounts: Omit<DemoAccount, "password">[] = [
    { username: "zhejiang", role: "provincialEditor", ...ZHEJIANG, displayName: "浙江省填报人（演示）" },
    {
      username: "zhejiang_approver",
      role: "provincialApprover",
      ...ZHEJIANG,
      displayName: "浙江省审核人（演示）",
    },
    {
      username: "zhejiang_finance",
      role: "provincialFinance",
      ...ZHEJIANG,
      displayName: "浙江省财政会签人（演示）",
    },
    {
      username: "zhejiang_platform",
      role: "platformUser",
      regionCode: "330000",
      platformName: DEMO_PLATFORM_NAME,
      displayName: `${DEMO_PLATFORM_NAME}填报人（演示）`,
    },
    {
      username: "ningbo",
      role: "provincialEditor",
      regionCode: "330200",
      platformName: null,
      displayName: "宁波市填报人（演示）",
    },
    {
      username: "guangdong",
      role: "provincialEditor",
      regionCode: "440000",
      platformName: null,
      displayName: "广东省填报人（演示）",
    },
    { username: "miit", role: "nationalReviewer", ...NATIONAL, displayName: "部级审核人（演示）" },
    { username: "admin", role: "nationalAdministrator", ...NATIONAL, displayName: "部级管理员（演示）" },
  ];
  return accounts.map((account) => ({ ...account, password: DEMO_PASSWORD }));
}
