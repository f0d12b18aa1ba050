/** Who signs in. Provincial roles belong to one unit, platform users to one platform of one unit. */
export const ROLES = [
  "provincialEditor",
  "provincialApprover",
  "provincialFinance",
  "platformUser",
  "nationalReviewer",
  "nationalAdministrator",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  provincialEditor: "填报人",
  provincialApprover: "审核人",
  provincialFinance: "财政会签人",
  platformUser: "服务平台",
  nationalReviewer: "部级审核人",
  nationalAdministrator: "部级管理员",
};

/** Whose data a role may touch with a permission. */
export type Reach = "all" | "ownRegion" | "ownPlatform" | "none";

/** Deny by default: what a table does not grant is not allowed. */
export const PERMISSIONS = {
  "plan:read": {
    provincialEditor: "ownRegion",
    provincialApprover: "ownRegion",
    provincialFinance: "ownRegion",
    nationalReviewer: "all",
    nationalAdministrator: "all",
  },
  "plan:edit": { provincialEditor: "ownRegion" },
  "plan:import": { provincialEditor: "ownRegion" },
  "plan:export": {
    provincialEditor: "ownRegion",
    provincialApprover: "ownRegion",
    provincialFinance: "ownRegion",
    nationalReviewer: "all",
    nationalAdministrator: "all",
  },
  "plan:submit": { provincialEditor: "ownRegion" },
  "plan:sign": { provincialApprover: "ownRegion" },
  "plan:cosign": { provincialFinance: "ownRegion" },
  "plan:withdraw": { provincialEditor: "ownRegion", provincialApprover: "ownRegion" },
  "plan:accept": { nationalReviewer: "all" },
  "plan:return": { nationalReviewer: "all" },
  "plan:approve": { nationalReviewer: "all" },
  "plan:archive": { nationalAdministrator: "all" },
  "kpi:read": {
    provincialEditor: "ownRegion",
    provincialApprover: "ownRegion",
    provincialFinance: "ownRegion",
    platformUser: "ownPlatform",
    nationalReviewer: "all",
    nationalAdministrator: "all",
  },
  "kpi:edit": { provincialEditor: "ownRegion", platformUser: "ownPlatform" },
  "platformEnterprises:read": {
    provincialEditor: "ownRegion",
    provincialApprover: "ownRegion",
    provincialFinance: "ownRegion",
    platformUser: "ownPlatform",
    nationalReviewer: "all",
    nationalAdministrator: "all",
  },
  "platformPrice:read": {
    provincialEditor: "ownRegion",
    provincialApprover: "ownRegion",
    provincialFinance: "ownRegion",
    platformUser: "ownPlatform",
    nationalReviewer: "all",
    nationalAdministrator: "all",
  },
  "overview:read": { nationalReviewer: "all", nationalAdministrator: "all" },
  "batch:manage": { nationalAdministrator: "all" },
  "account:manage": { nationalAdministrator: "all" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof PERMISSIONS;

/** How far a role reaches with a permission; "none" where the table is silent. */
export function reachOf(role: Role, permission: Permission): Reach {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[permission];
  return row[role] ?? "none";
}
