import { isAllowed, type Permission, reachOf } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql, problemOf, type RequestProblem, type ResultOf } from "../../shared/graphql/index.ts";

const SessionQuery = graphql(`
  query Session {
    me {
      id name username role regionCode platformName
      mustChangePassword mustSetUpTwoFactor twoFactorEnabled
    }
    appInfo { demo }
  }
`);

export type SignedInUser = NonNullable<ResultOf<typeof SessionQuery>["me"]>;

export interface Session {
  /** null while nobody is signed in. */
  readonly user: SignedInUser | null;
  /** Filled with demo data: figures are invented. */
  readonly demo: boolean;
}

/** The session could not be read; shown instead of any page. */
class SessionUnavailableError extends Error {
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Who is signed in. Asked once a page load: signing in and out loads the page anew. */
export async function loadSession(client: Client): Promise<Session> {
  const { data, error } = await client.query(SessionQuery, {}).toPromise();
  if (data !== undefined) return { user: data.me, demo: data.appInfo.demo };
  throw new SessionUnavailableError(
    error === undefined
      ? { kind: "failed", code: "EMPTY", message: "服务没有返回内容，请稍后重试" }
      : problemOf(error),
  );
}

export function isNational(user: SignedInUser): boolean {
  return reachOf(user.role, "overview:read") === "all";
}

/** Whether the person may use the permission on a unit's plan as a whole. */
export function mayOnPlan(user: SignedInUser, permission: Permission, regionCode: string): boolean {
  return isAllowed(user, permission, { regionCode, platformName: null });
}
