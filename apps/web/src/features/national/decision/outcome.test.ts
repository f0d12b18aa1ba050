import { CombinedError } from "@urql/core";
import { describe, expect, it } from "vitest";
import { failureOf } from "./outcome.ts";

const refused = (code: string, message: string) => ({
  data: { result: { __typename: "TransitionRefusedError", code, message } },
});

describe("the outcome of a decision", () => {
  it("is nothing to tell when it came about", () => {
    expect(
      failureOf("浙江省", "accept", { data: { result: { __typename: "PlanChangePayload" } } }),
    ).toBeNull();
  });

  it("says where, what and how in the server's words", () => {
    const answer = refused("TRANSITION_REFUSED", "方案当前为“填报中”，不能受理，请刷新页面");
    expect(failureOf("浙江省", "accept", answer)).toBe(
      "浙江省方案受理未成功：方案当前为“填报中”，不能受理；页面已更新，请核对当前状态",
    );
  });

  it("asks to look again where somebody else was quicker", () => {
    expect(failureOf("浙江省", "return", refused("STALE_REVISION", "…"))).toContain("页面已更新");
  });

  it("never shows English, and takes an empty answer for a failure", () => {
    const error = new CombinedError({ graphQLErrors: [{ message: "boom" }] });
    expect(failureOf("浙江省", "approve", { error })).toMatch(/^浙江省方案通过未成功：服务出现异常/);
    expect(failureOf("浙江省", "approve", {})).toContain("核对状态");
  });
});
