import { describe, expect, it, vi } from "vitest";
import { createHistory, joined, STEPS_KEPT, type Step } from "./history.ts";

const step = (label: string, log: string[] = []): Step => ({
  label,
  undo: () => log.push(`-${label}`),
  redo: () => log.push(`+${label}`),
});

describe("history", () => {
  it("takes deeds back in reverse and does them again", () => {
    const log: string[] = [];
    const history = createHistory();
    history.push(step("填写", log));
    history.push(step("粘贴", log));
    history.undo();
    history.undo();
    history.redo();
    expect(log).toEqual(["-粘贴", "-填写", "+填写"]);
    expect(history.get()).toEqual({ undoLabel: "填写", redoLabel: "粘贴" });
  });

  it("a new deed forgets what was undone", () => {
    const history = createHistory();
    history.push(step("a"));
    history.undo();
    history.push(step("b"));
    expect(history.redo()).toBeNull();
  });

  it("keeps a hundred steps", () => {
    const history = createHistory();
    for (let index = 0; index < STEPS_KEPT + 5; index += 1) history.push(step(String(index)));
    let undone = 0;
    while (history.undo() !== null) undone += 1;
    expect(undone).toBe(100);
  });

  it("tells who listens", () => {
    const history = createHistory();
    const listener = vi.fn();
    const stop = history.subscribe(listener);
    history.push(step("a"));
    stop();
    history.undo();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("several steps are one, undone from the last", () => {
    const log: string[] = [];
    const both = joined("粘贴", [step("插入", log), null, step("填写", log)]);
    both?.undo();
    both?.redo();
    expect(log).toEqual(["-填写", "-插入", "+插入", "+填写"]);
    expect(joined("空", [null])).toBeNull();
  });
});
