import type { PlanDocument, PlanState, RegionCode, Role } from "@dengta/domain";

/** What the ministry wrote when it returned a plan. */
export interface ReturnNote {
  readonly reason: string;
  /** Nodes to open, as completeness names them: "main.2.2", "<industry id>/fu2.4.2", "<industry id>/fu4". */
  readonly sectionIds: readonly string[];
  /** YYYY-MM-DD */
  readonly dueOn: string;
}

/** One unit's plan and where it stands. Made up from beginning to end. */
export interface DemoPlan {
  readonly document: PlanDocument;
  readonly state: PlanState;
  /** Only with the state `returned`. */
  readonly returnNote?: ReturnNote;
}

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  /** null for national roles. */
  readonly regionCode: RegionCode | null;
  /** null for all but platform users. */
  readonly platformName: string | null;
  readonly displayName: string;
}
