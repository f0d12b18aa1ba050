import { findRegion, PLAN_STATE_LABELS, PLAN_STATES, ROLE_LABELS, ROLES } from "@dengta/domain";
import { formatDay } from "../../shared/format/index.ts";

const VERDICTS: Readonly<Record<string, string>> = {
  confirmed: "属实",
  explained: "已解释",
  pending: "待核",
};

/** How each fact of an entry reads; what is not listed is for programs only. */
const FACTS: Readonly<Record<string, (text: string) => string>> = {
  state: (text) =>
    `状态：${PLAN_STATES.flatMap((state) => (state === text ? [PLAN_STATE_LABELS[state]] : []))[0] ?? text}`,
  version: (text) => `版本 v${text}`,
  code: (text) => `版本号 ${text}`,
  reason: (text) => `理由：${text}`,
  dueOn: (text) => `期限 ${formatDay(text)}`,
  year: (text) => `${text}年`,
  programme: (text) => `项目：${text}`,
  username: (text) => `用户名 ${text}`,
  name: (text) => `名称：${text}`,
  role: (text) => `角色：${ROLES.flatMap((role) => (role === text ? [ROLE_LABELS[role]] : []))[0] ?? text}`,
  regionCode: (text) => `单位：${findRegion(text)?.fullName ?? text}`,
  platformName: (text) => `平台：${text}`,
  aliases: (text) => `别名：${text}`,
  verdict: (text) => `结论：${VERDICTS[text] ?? text}`,
  note: (text) => `依据：${text}`,
};

/** What an entry of the audit log says, in words; "" where there is nothing beyond its action. */
export function auditWords(after: unknown): string {
  if (typeof after !== "object" || after === null) return "";
  const entries: [string, unknown][] = Object.entries(after);
  return entries
    .flatMap(([key, value]) => {
      const text = Array.isArray(value) ? value.join("、") : value === null ? "" : String(value);
      const say = FACTS[key];
      return say === undefined || text === "" ? [] : [say(text)];
    })
    .join("；");
}
