import type { Finding, IndustryPlan } from "@dengta/domain";
import type { PlanSubsidies } from "@dengta/rules";
import { type ReactNode, useMemo, useRef } from "react";
import {
  type ColumnDefinition,
  type FootLine,
  Sheet,
  type SheetPreset,
  type SheetView,
} from "../../../shared/sheet/index.ts";
import { usePlanSnapshot } from "../../plan/index.ts";
import { prepareBlock } from "../core/write.ts";
import type { SheetFirm } from "./columns.tsx";
import { platformBandOf, platformBands, sheetFirms } from "./items.tsx";
import { columnKeyOf, useEnterpriseSheet } from "./use-enterprise-sheet.ts";

interface SheetPaneProps {
  /** Under this name the browser remembers widths and hidden columns. */
  readonly id: string;
  readonly label: string;
  readonly industry: IndustryPlan;
  readonly subsidies: PlanSubsidies;
  readonly findings: readonly Finding[];
  readonly columns: readonly ColumnDefinition<SheetFirm>[];
  /** Firms stand together by platform, each with its sum. */
  readonly byPlatform: boolean;
  readonly readOnly: boolean;
  /** Firms are listed elsewhere: none is made or removed. */
  readonly fixedRows?: boolean;
  readonly foot?: readonly FootLine[];
  /** "row/field" to select. */
  readonly focus: string | null;
  readonly view: SheetView;
  readonly onView: (view: SheetView) => void;
  readonly tools?: (write: ReturnType<typeof useEnterpriseSheet>["perform"]) => ReactNode;
}

const PRESETS: readonly SheetPreset<SheetFirm>[] = [
  { key: "noPlatform", label: "未选平台", test: ({ enterprise }) => enterprise.platformId === null },
];

/** The firms of an industry in a sheet, with what the rules say about them. */
export function SheetPane(props: SheetPaneProps) {
  const { industry, subsidies, findings, byPlatform, readOnly, focus, fixedRows = false } = props;
  const { rows: rowsNow } = usePlanSnapshot();
  const sheet = useEnterpriseSheet(industry, findings);
  const drawn = useRef<ReadonlyMap<string, SheetFirm>>(new Map());
  const rows = useMemo(() => {
    const firms = sheetFirms(industry, subsidies, rowsNow, byPlatform, drawn.current);
    drawn.current = new Map(firms.map((firm) => [firm.id, firm]));
    return firms;
  }, [industry, subsidies, rowsNow, byPlatform]);
  const bands = useMemo(
    () => (byPlatform ? platformBands(industry, subsidies) : undefined),
    [industry, subsidies, byPlatform],
  );
  const target = useMemo(() => {
    if (focus === null) return null;
    const [rowId = "", field = "name"] = focus.split("/");
    return { rowId, key: columnKeyOf(field) };
  }, [focus]);
  return (
    <Sheet
      id={props.id}
      label={props.label}
      rows={rows}
      columns={props.columns}
      marks={sheet.marks}
      readOnly={readOnly}
      write={sheet.write}
      view={props.view}
      onView={props.onView}
      presets={PRESETS}
      prepareBlock={prepareBlock}
      pasteActions={sheet.pasteActions}
      history={sheet.history}
      tools={readOnly ? null : props.tools?.(sheet.perform)}
      focus={target}
      {...(fixedRows || sheet.rowIntents === null ? {} : { rowIntents: sheet.rowIntents })}
      {...(bands === undefined ? {} : { bands, bandOf: platformBandOf })}
      {...(props.foot === undefined ? {} : { foot: props.foot })}
    />
  );
}
