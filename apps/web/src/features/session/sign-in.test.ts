import { afterEach, describe, expect, it, vi } from "vitest";
import { safeRedirect, signIn } from "./sign-in.ts";

afterEach(() => vi.unstubAllGlobals());

describe("after signing in", () => {
  it.each([
    ["/plans/pln_1/check?grade=error", "/plans/pln_1/check?grade=error"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    [undefined, "/"],
  ])("%s leads to %s", (target, expected) => {
    expect(safeRedirect(target)).toBe(expected);
  });
});

describe("a refused sign-in", () => {
  const answer = (status: number, body: unknown) =>
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status })));

  it("shows the server's Chinese words", async () => {
    answer(401, { code: "INVALID_USERNAME_OR_PASSWORD", message: "用户名或密码不正确" });
    expect(await signIn("a", "b")).toEqual({ step: "refused", words: "用户名或密码不正确" });
  });

  it("never shows English or a broken body", async () => {
    answer(500, { message: "boom" });
    expect(await signIn("a", "b")).toEqual({ step: "refused", words: "操作未成功，请稍后再试" });
  });

  it("says that the network is away", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    expect(await signIn("a", "b")).toMatchObject({
      step: "refused",
      words: expect.stringContaining("网络中断"),
    });
  });
});
