/** 错误 blocks submission; 警告 wants a look; 提示 may be ignored. */
export type Severity = "error" | "warning" | "hint";

export const SEVERITY_LABELS: Record<Severity, string> = { error: "错误", warning: "警告", hint: "提示" };
