import type { IndustryPlan } from "@dengta/domain";
import { useMemo } from "react";
import { mayEditField, usePlan } from "../../plan/index.ts";
import type { ColumnParts } from "./columns.tsx";

/** What the columns of an industry's firms are made of; another object only when they have to look different. */
export function useColumnParts({ name, platforms }: Pick<IndustryPlan, "name" | "platforms">): ColumnParts {
  const { head, store } = usePlan();
  return useMemo(
    () => ({
      template: store.template,
      industry: { name, platforms },
      rows: () => store.get().rows,
      mayWrite: (row, field) => mayEditField(head, store.get().rows, row, field),
    }),
    [head, store, name, platforms],
  );
}
