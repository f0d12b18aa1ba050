import { buildSchema } from "graphql";
import { createYoga } from "graphql-yoga";
import { describe, expect, it } from "vitest";
import { isStorable, storable } from "./storable.ts";

describe("text that the database can hold", () => {
  it("has no NUL and no half character", () => {
    expect(storable("a\0b\ud83d")).toBe("ab\ufffd");
    expect(storable("\u{1f600}")).toBe("\u{1f600}");
  });

  it("is looked for in every key and value of a JSON value", () => {
    expect(isStorable({ a: [{ b: "\0" }] })).toBe(false);
    expect(isStorable({ "\0": 1 })).toBe(false);
    expect(isStorable(Object.assign(Object.create(null), { a: "\ud83d" }))).toBe(false);
    expect(isStorable({ a: [{ b: "\u{1f600}" }, null, 1, true] })).toBe(true);
  });

  it("is not looked for in the bytes of an uploaded file, whatever class the server gives it", async () => {
    const form = new FormData();
    form.set("0", new File([new Uint8Array(4_096)], "a.xlsx"));
    const { fetchAPI } = createYoga({ schema: buildSchema("type Query { a: Int }") });
    const standard = new Request("http://localhost", { method: "POST", body: form });
    const copied = new fetchAPI.Request("http://localhost", {
      method: "POST",
      headers: { "content-type": standard.headers.get("content-type") ?? "" },
      body: await standard.arrayBuffer(),
    });
    const file = (await copied.formData()).get("0");
    expect(isStorable({ file: untouched(file) })).toBe(true);
    class Upload {
      readonly bytes = new Uint8Array(8);
    }
    expect(isStorable({ file: untouched(new Upload()) })).toBe(true);
  });
});

/** The same object, whose contents nobody may list. */
function untouched(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw new Error("no file arrived");
  return new Proxy(value, {
    ownKeys: () => {
      throw new Error("the contents were walked");
    },
  });
}
