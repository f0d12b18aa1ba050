import { describe, expect, it } from "vitest";
import {
  EDITABILITY,
  findTransition,
  KPI_FORM_STATES,
  KPI_FORM_TRANSITIONS,
  PERMISSIONS,
  PLAN_ACTIONS,
  PLAN_STATES,
  PLAN_TRANSITIONS,
  ROLES,
  reachOf,
  type SignOff,
  viewOf,
} from "../src/index.ts";

const SIGN_OFFS: SignOff[] = ["none", "approver", "approverAndFinance"];

/** The whole table, written the other way round: what each state allows, and where it leads. */
const EXPECTED: Record<SignOff, Record<"first" | "returned", string[]>> = {
  none: {
    first: [
      "notStarted start drafting",
      "drafting submit submitted",
      "submitted withdraw drafting",
      "submitted accept accepted",
      "returned submit submitted",
      "accepted return returned",
      "accepted approve approved",
      "approved archive archived",
    ],
    returned: [],
  },
  approver: {
    first: [
      "notStarted start drafting",
      "drafting submit inReview",
      "inReview recall drafting",
      "inReview sign submitted",
      "inReview sendBack drafting",
      "submitted withdraw drafting",
      "submitted accept accepted",
      "returned submit inReview",
      "accepted return returned",
      "accepted approve approved",
      "approved archive archived",
    ],
    returned: [],
  },
  approverAndFinance: {
    first: [
      "notStarted start drafting",
      "drafting submit inReview",
      "inReview recall drafting",
      "inReview sign coSigning",
      "inReview sendBack drafting",
      "coSigning cosign submitted",
      "coSigning sendBack drafting",
      "submitted withdraw drafting",
      "submitted accept accepted",
      "returned submit inReview",
      "accepted return returned",
      "accepted approve approved",
      "approved archive archived",
    ],
    returned: [],
  },
};
for (const signOff of SIGN_OFFS) {
  EXPECTED[signOff].returned = EXPECTED[signOff].first.map((line) =>
    line.replace(/(recall|sendBack|withdraw) drafting/, "$1 returned"),
  );
}

function everyArrow(signOff: SignOff, returnedBefore: boolean): string[] {
  return PLAN_STATES.flatMap((from) =>
    PLAN_ACTIONS.flatMap((action) => {
      const found = findTransition(from, action, { signOff, returnedBefore });
      return found === null ? [] : [`${from} ${action} ${found.to}`];
    }),
  );
}

describe("the life of a plan", () => {
  it.each(SIGN_OFFS)("has exactly these arrows under sign-off %s", (signOff) => {
    expect(everyArrow(signOff, false).sort()).toEqual([...EXPECTED[signOff].first].sort());
    expect(everyArrow(signOff, true).sort()).toEqual([...EXPECTED[signOff].returned].sort());
  });

  it("gives one arrow at most for a state, an action and a context", () => {
    for (const signOff of SIGN_OFFS)
      for (const returnedBefore of [true, false])
        for (const from of PLAN_STATES)
          for (const action of PLAN_ACTIONS) {
            const arrows = PLAN_TRANSITIONS.filter(
              (t) =>
                t.from === from &&
                t.action === action &&
                t.signOff.includes(signOff) &&
                (t.returnedBefore ?? returnedBefore) === returnedBefore,
            );
            expect(arrows.length).toBeLessThanOrEqual(1);
          }
  });

  it("lets someone take every arrow, and the ministry never submit", () => {
    for (const { permission } of PLAN_TRANSITIONS)
      expect(ROLES.filter((role) => reachOf(role, permission) !== "none")).not.toEqual([]);
    expect(reachOf("nationalReviewer", "plan:submit")).toBe("none");
    expect(reachOf("nationalReviewer", "plan:edit")).toBe("none");
  });

  it("makes a snapshot exactly when it becomes 已提交", () => {
    for (const arrow of PLAN_TRANSITIONS) expect(arrow.makesSnapshot).toBe(arrow.to === "submitted");
  });

  it("freezes the text outside the drafting states", () => {
    const open = PLAN_STATES.filter((state) => EDITABILITY[state] !== "none");
    expect(open).toEqual(["notStarted", "drafting", "returned"]);
  });
});

describe("what a role sees", () => {
  it("shows the ministry a draft as progress only, and the last version of a returned plan", () => {
    const seen = PLAN_STATES.map((state) => `${state} ${viewOf("nationalReviewer", state)}`);
    expect(seen).toEqual([
      "notStarted progress",
      "drafting progress",
      "inReview progress",
      "coSigning progress",
      "submitted full",
      "accepted full",
      "returned snapshot",
      "approved full",
      "archived full",
    ]);
  });

  it("shows a platform user its own part in every state", () => {
    for (const state of PLAN_STATES) expect(viewOf("platformUser", state)).toBe("ownPlatform");
  });

  it("grants platform users nothing beyond their own platform", () => {
    const reaches = Object.values(PERMISSIONS).flatMap((row) =>
      "platformUser" in row ? row.platformUser : [],
    );
    expect(new Set(reaches)).toEqual(new Set(["ownPlatform"]));
  });
});

describe("the life of a 附5", () => {
  it("reaches every state from 填报中", () => {
    const reached = new Set(["drafting"]);
    for (let i = 0; i < KPI_FORM_STATES.length; i++)
      for (const { from, to } of KPI_FORM_TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...KPI_FORM_STATES].sort());
  });
});
