import { CombinedError } from "@urql/core";
import { describe, expect, it } from "vitest";
import { isRefusal, problemOf, saysSignedOut } from "./refusal.ts";

const withStatus = (status: number) =>
  new CombinedError({ networkError: new Error("bad"), response: { status } });

describe("a request that failed", () => {
  it("shows the server's Chinese words and code", () => {
    const error = new CombinedError({
      graphQLErrors: [{ message: "查询过大", extensions: { code: "QUERY_TOO_COMPLEX" } }],
    });
    expect(problemOf(error)).toEqual({ kind: "refused", code: "QUERY_TOO_COMPLEX", message: "查询过大" });
  });

  it("never shows English to people", () => {
    const error = new CombinedError({ graphQLErrors: ["Cannot query field"] });
    expect(problemOf(error).message).toMatch(/^服务出现异常/);
  });

  it("tells a missing network and a server that restarts from a refusal: both are tried again", () => {
    expect(problemOf(new CombinedError({ networkError: new Error("failed") })).kind).toBe("offline");
    expect(problemOf(withStatus(502)).kind).toBe("offline");
    expect(problemOf(withStatus(500)).kind).toBe("failed");
    expect(problemOf(withStatus(413))).toMatchObject({ kind: "refused", code: "BODY_TOO_LARGE" });
  });
});

it("a refusal is told from a payload by its type", () => {
  expect(isRefusal({ __typename: "PlanLockedError" })).toBe(true);
  expect(isRefusal({ __typename: "PlanChangePayload" })).toBe(false);
});

it("the end of a session is seen in the result of a mutation too", () => {
  expect(saysSignedOut({ result: { code: "NOT_SIGNED_IN" } })).toBe(true);
  expect(saysSignedOut({ result: { code: "PLAN_LOCKED" }, other: null })).toBe(false);
  expect(saysSignedOut(undefined)).toBe(false);
});
