// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from "@tanstack/react-router";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { FIGURE_COLUMNS, findMeasure } from "../measure/index.ts";
import { FIGURES, submitted, unit } from "../measure/measure.sample.ts";
import { TileGrid } from "./tile-grid.tsx";
import { UnitTable } from "./unit-table.tsx";
import type { View } from "./words.ts";

const VIEW: View = { measure: findMeasure("meanEligible"), industry: "模具", kpi: null };
const UNITS = [
  submitted("110000", { meanEligible: "20.00", platformsAboveCap: 0 }),
  unit("120000", { completenessBps: 6_200 }),
  submitted("130000", { meanEligible: "25.50" }),
];

function show(page: ReactNode) {
  const root = createRootRoute();
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/national/units/$code" }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(<RouterContextProvider router={router as never}>{page}</RouterContextProvider>);
}

function table(sort: string | undefined, onSort: (sort: string | undefined) => void = () => undefined) {
  show(
    <UnitTable
      caption="申报单位对比表"
      units={UNITS}
      columns={FIGURE_COLUMNS}
      sort={sort === undefined ? null : { key: sort.replace("-", ""), descending: sort.startsWith("-") }}
      onSort={onSort}
      total={FIGURES}
      unitsWithFigures={2}
      filters={{ industry: "模具" }}
    />,
  );
  return screen.getAllByRole("row").map((row) => row.textContent ?? "");
}

describe("the table of units", () => {
  it("prints a blank as a dash and a zero as a zero", () => {
    const rows = table(undefined);
    expect(rows[2]).toBe(`天津填报中62.0${"—".repeat(11)}`);
    expect(rows[1]).toMatch(/03$/);
  });

  it("keeps blanks last and the totals below", () => {
    const rows = table("-meanEligible");
    expect(rows.map((row) => row.slice(0, 2))).toEqual(["申报", "河北", "北京", "天津", "合计"]);
    expect(rows[4]).toContain("n=2");
  });

  it("says by what it is sorted, and asks for the next order", () => {
    const onSort = vi.fn();
    table("-meanEligible", onSort);
    const head = screen.getByRole("columnheader", { name: /企均奖补/ });
    expect(head.getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(within(head).getByRole("button"));
    expect(onSort).toHaveBeenCalledWith("meanEligible");
  });
});

describe("the tile grid", () => {
  it("leads to each unit, with the filters, and says in words what its colour says", () => {
    show(<TileGrid units={UNITS} view={VIEW} filters={{ industry: "模具" }} />);
    const link = screen.getByRole("link", { name: /^河北省（已提交），企均奖补 25.50 万元\/户/ });
    const href = new URL(link.getAttribute("href") ?? "", "http://x");
    expect(href.pathname).toBe("/national/units/130000");
    expect(href.searchParams.get("industry")).toBe("模具");
    expect(screen.getByRole("link", { name: /天津市/ }).textContent).toBe("天津填报中");
    expect(screen.getByText("申报单位方格图（示意排列，非地图）")).toBeDefined();
    expect(screen.getByText("无数据 1 家")).toBeDefined();
  });
});
