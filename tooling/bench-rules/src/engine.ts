import type { SubsidyLineInput } from "@dengta/rules";
import { Engine } from "json-rules-engine";

/** The cap per firm as a rule of json-rules-engine: whether the rate or the cap binds. */
export async function withEngine(lines: readonly SubsidyLineInput[]): Promise<string[]> {
  const engine = new Engine([
    {
      conditions: { all: [{ fact: "byRate", operator: "lessThan", value: 30_000_000 }] },
      event: { type: "rate" },
    },
  ]);
  engine.addFact("byRate", async (_, almanac) => Math.floor((await almanac.factValue<number>("cost")) * 0.3));
  const bindings: string[] = [];
  for (const { cost } of lines) {
    const { events } = await engine.run({ cost: Math.round(Number(cost) * 1_000_000) });
    bindings.push(events.length > 0 ? "rate" : "enterpriseCap");
  }
  return bindings;
}
