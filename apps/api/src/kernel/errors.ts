import { DomainError, type Finding, PLAN_STATE_LABELS, type PlanState } from "@dengta/domain";

/** Nobody is signed in, or the session has ended. */
export class NotSignedInError extends DomainError {
  constructor() {
    super("NOT_SIGNED_IN", "请先登录");
  }
}

/** The password was chosen by somebody else or is too old: nothing but changing it is open. */
export class PasswordChangeRequiredError extends DomainError {
  constructor() {
    super("PASSWORD_CHANGE_REQUIRED", "请先修改密码：初始密码或已到期的密码只能用来修改密码");
  }
}

/** The role must sign in with two factors, and the second one is not set up yet. */
export class TwoFactorSetupRequiredError extends DomainError {
  constructor() {
    super("TWO_FACTOR_SETUP_REQUIRED", "请先设置两步验证：按本系统的安全设置，您的角色必须使用");
  }
}

/** The token was not given the scope that this takes. */
export class TokenScopeError extends DomainError {
  constructor(scope: string) {
    super("TOKEN_SCOPE_MISSING", `令牌没有“${scope}”范围，请换用有此范围的令牌，或另建一个`);
  }
}

/** The person may not do this, or not to this unit's or platform's data. */
export class ForbiddenError extends DomainError {
  constructor(message = "您没有此项权限，或该数据不属于您的单位") {
    super("FORBIDDEN", message);
  }
}

/** There is no such thing, or the person may not know of it. */
export class NotFoundError extends DomainError {
  constructor(what: string) {
    super("NOT_FOUND", `${what}不存在，可能已被删除，请刷新页面`);
  }
}

/** The input has the right types and cannot be meant. */
export class InvalidInputError extends DomainError {
  constructor(message: string, code = "INVALID_INPUT") {
    super(code, message);
  }
}

/** Somebody wrote after the caller read. Nothing was overwritten; the value as it stands now comes along. */
export class StaleRevisionError extends DomainError {
  readonly currentRevision: number;
  /** The row as it stands, in the shape it is written in. */
  readonly current: unknown;

  constructor(what: string, currentRevision: number, current: unknown) {
    super("STALE_REVISION", `${what}已被他人修改，您的内容未覆盖对方，请对照当前内容后再保存`);
    this.currentRevision = currentRevision;
    this.current = current;
  }
}

/** The plan's state, or the sections the ministry opened, do not allow the change. */
export class PlanLockedError extends DomainError {
  readonly state: PlanState;

  constructor(state: PlanState) {
    const advice =
      state === "returned" ? "只能修改退回时指定的部分" : "如需修改，请先撤回，或由工业和信息化部退回";
    super("PLAN_LOCKED", `方案${PLAN_STATE_LABELS[state]}，此处不能修改。${advice}`);
    this.state = state;
  }
}

/** There is no arrow for the action from the plan's state. */
export class TransitionRefusedError extends DomainError {
  readonly state: PlanState;

  constructor(action: string, state: PlanState) {
    super("TRANSITION_REFUSED", `方案当前为“${PLAN_STATE_LABELS[state]}”，不能${action}，请刷新页面`);
    this.state = state;
  }
}

/** Findings of grade 错误 stand in the way of submission. */
export class SubmissionRefusedError extends DomainError {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super("SUBMISSION_REFUSED", `还有 ${findings.length} 处错误，请按校验结果逐项改正后再提交`);
    this.findings = findings;
  }
}
