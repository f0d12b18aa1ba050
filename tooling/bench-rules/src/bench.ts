import { deepStrictEqual } from "node:assert";
import {
  assessSubsidies,
  checkPlan,
  createChecker,
  planContextOf,
  STANDARD_CATALOGUE,
  type SubsidyLineInput,
  samplePlan,
} from "@dengta/rules";
import { bareLoop } from "./bare-loop.ts";
import { withEngine } from "./engine.ts";

const COUNT = 50_000;
const FIRMS = 300;
const ROUNDS = 15;

/** One platform for ten firms, so that no cap on a platform is reached. */
const lines: SubsidyLineInput[] = Array.from({ length: COUNT }, (_, index) => ({
  platform: `第${Math.floor(index / 10)}平台`,
  enterprise: `第${index}家企业`,
  cost: `${20 + (index % 97)}.${String(index % 100).padStart(2, "0")}`,
  requested: null,
}));

/** Median of some rounds, in milliseconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const perSecond = (count: number, ms: number) => `${Math.round(count / ms)} thousand/s`;

const assess = () => assessSubsidies({ ruleset: "pilot-2022", lines });
deepStrictEqual(assess().lines, bareLoop(lines));
const few = lines.slice(0, 2000);
deepStrictEqual(
  await withEngine(few),
  bareLoop(few).map(({ binding }) => binding),
);

const loop = median(() => bareLoop(lines));
const own = median(assess);
const start = performance.now();
await withEngine(few);
const engine = ((performance.now() - start) / few.length) * COUNT;
console.log(`bare loop           ${perSecond(COUNT, loop)}`);
console.log(`assessSubsidies     ${perSecond(COUNT, own)}   ${(loop / own).toFixed(2)} of the loop`);
console.log(`json-rules-engine   ${perSecond(COUNT, engine)}   ${Math.round(engine / own)} times slower`);

const small = samplePlan();
const context = planContextOf(small, STANDARD_CATALOGUE);
const plan = {
  ...small,
  industries: small.industries.map((industry) => ({
    ...industry,
    enterprises: Array.from({ length: FIRMS / 2 }, (_, index) => {
      const [first] = industry.enterprises;
      if (first === undefined) throw new Error("the sample has no firms");
      return {
        ...first,
        id: `${industry.id}-${index}`,
        name: `${industry.name}${index}号`,
        uscc: null,
        cost: `${30 + index}.00`,
      };
    }),
  })),
};
/** A new plan in which one firm of the first industry has another cost; everything else is the same object. */
function edited(cost: number) {
  const [first, ...others] = plan.industries;
  if (first === undefined) throw new Error("the plan has no industry");
  const enterprises = first.enterprises.map((row, index) =>
    index === 7 ? { ...row, cost: `${cost}.00` } : row,
  );
  return { ...plan, industries: [{ ...first, enterprises }, ...others] };
}

const whole = median(() => checkPlan(plan, context));
const checker = createChecker(context);
checker.check(plan);
let cost = 40;
const again = median(() => {
  cost += 1;
  return checker.check(edited(cost));
});
deepStrictEqual(checker.check(edited(99)), checkPlan(edited(99), context));
console.log(`checkPlan, ${FIRMS} firms      ${whole.toFixed(2)} ms`);
console.log(`again after one edit    ${again.toFixed(2)} ms   ${(whole / again).toFixed(1)} times faster`);
