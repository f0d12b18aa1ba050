import type { OutlineNode } from "../outline/index.ts";

/** What the ministry has written so far of a return. */
export interface ReturnDraft {
  readonly reason: string;
  /** YYYY-MM-DD; null while none is chosen. */
  readonly dueOn: string | null;
  /** What opens, topmost nodes only. */
  readonly nodes: readonly OutlineNode[];
  readonly comments: Readonly<Record<string, string>>;
}

/** What is still missing, in the order of the form; empty when the return can be sent. */
export function problemsOf({ reason, dueOn, nodes }: ReturnDraft, today: string): string[] {
  return [
    ...(reason.trim() === "" ? ["退回理由：未填写，请写明需要修改的问题"] : []),
    ...(dueOn === null ? ["整改期限：未选择，请选择日期"] : []),
    ...(dueOn !== null && dueOn < today ? [`整改期限：${dueOn} 早于今天，请改选今天或以后的日期`] : []),
    ...(nodes.length === 0 ? ["开放修改的部分：未选择，请至少勾选一处"] : []),
  ];
}

/** The part of the input that is the note. */
export function noteOf({ reason, dueOn, nodes, comments }: ReturnDraft) {
  return {
    reason: reason.trim(),
    dueOn: dueOn ?? "",
    nodes: nodes.map(({ key }) => ({ nodeKey: key, comment: (comments[key] ?? "").trim() })),
  };
}
