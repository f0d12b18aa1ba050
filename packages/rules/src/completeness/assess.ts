import type { PlanDocument } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { type PlanView, viewPlan } from "../plan-view/index.ts";
import { type Slot, slotsOf } from "../slots/index.ts";
import { nodeKey, treeOf } from "./tree.ts";
import type { Completeness, Progress } from "./types.ts";

/** How much of what the template asks for is there, per node of the menu and in all. */
export function assessCompleteness(document: PlanDocument, context: PlanContext): Completeness {
  const view = viewPlan(document, context);
  return completenessOf(view, slotsOf(view));
}

/** How many things the template asks for, and how many of them are there. */
export interface SlotCount {
  readonly required: number;
  readonly filled: number;
}

/**
 * The counts of {@link assessCompleteness} without its tree. They add up: over the rows of a plan that holds
 * only what a write touches, the difference of two counts is the difference of the whole plan's.
 */
export function countSlots(document: PlanDocument, context: PlanContext): SlotCount {
  const required = slotsOf(viewPlan(document, context)).filter((slot) => slot.required);
  return { required: required.length, filled: required.filter(({ filled }) => filled).length };
}

interface Tally {
  required: number;
  filled: number;
  /** Filled slots, the optional ones too. */
  touched: number;
}

function completenessOf(view: PlanView, slots: readonly Slot[]): Completeness {
  const tree = treeOf(view);
  const tallies = new Map(tree.map(({ key }) => [key, newTally()]));
  const total = newTally();
  for (const slot of slots) {
    count(tallies.get(nodeKey(slot.node)), slot);
    count(total, slot);
  }
  // Children come after their parents, so from the end every node is whole before it is added.
  for (const { key, parentKey } of [...tree].reverse()) add(tallies.get(parentKey ?? ""), tallies.get(key));
  const basisPoints = total.required === 0 ? 0 : Math.floor((total.filled * 10_000) / total.required);
  return {
    total: { ...progressOf(total), basisPoints },
    nodes: tree.map((node) => ({ ...node, ...progressOf(tallies.get(node.key) ?? newTally()) })),
  };
}

function newTally(): Tally {
  return { required: 0, filled: 0, touched: 0 };
}

function count(tally: Tally | undefined, { required, filled }: Slot): void {
  if (tally === undefined) return;
  if (required) tally.required += 1;
  if (required && filled) tally.filled += 1;
  if (filled) tally.touched += 1;
}

function add(parent: Tally | undefined, child: Tally | undefined): void {
  if (parent === undefined || child === undefined) return;
  parent.required += child.required;
  parent.filled += child.filled;
  parent.touched += child.touched;
}

function progressOf({ required, filled, touched }: Tally): Progress {
  const state = touched === 0 ? "notStarted" : filled === required ? "complete" : "drafting";
  return { required, filled, state };
}
