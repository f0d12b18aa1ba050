import { useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import "../../style/base.css";
import type { BandDefinition, ColumnDefinition, PasteReport } from "../contract.ts";
import { totalsOf } from "../core/totals.ts";
import {
  type CellAddress,
  EMPTY_VIEW,
  Sheet,
  type SheetView,
  viewFromSearch,
  viewToSearch,
} from "../index.ts";
import { checkFirms, createFirms, type Firm, type Firms } from "./firms.ts";
import "./stand.css";

/** What the stand shows, from its address: ?rows=5000&texts=40&bands=1&readonly=1 */
const asked = new URLSearchParams(window.location.search);
const firms = createFirms(Number(asked.get("rows") ?? "60"), Number(asked.get("texts") ?? "0"));

declare global {
  interface Window {
    stand: { readonly firms: Firms; go: (address: CellAddress) => void; opened: string[] };
  }
}

const amount = (text: string | null) =>
  text === null ? "" : text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

function columnsOf(platforms: readonly string[]): ColumnDefinition<Firm>[] {
  return [
    {
      key: "platform",
      label: "对应服务平台",
      width: 180,
      textOf: ({ platform, unread }) => unread.platform ?? platform,
      options: platforms,
    },
    { key: "name", label: "试点企业名称", width: 220, frozen: true, textOf: ({ name }) => name },
    {
      key: "cost",
      label: "实际改造成本",
      width: 120,
      align: "right",
      textOf: ({ cost, unread }) => unread.cost ?? cost ?? "",
      show: ({ cost, unread }) => unread.cost ?? amount(cost),
    },
    {
      key: "requested",
      label: "奖补资金额",
      width: 120,
      align: "right",
      textOf: ({ requested, unread }) => unread.requested ?? requested ?? "",
    },
    {
      key: "proposal",
      label: "测算建议",
      width: 96,
      align: "right",
      readOnly: true,
      tone: () => "faint",
      textOf: ({ cost }) => (cost === null ? "" : (Math.floor(Number(cost) * 30) / 100).toFixed(2)),
    },
    {
      key: "why",
      label: "说明",
      width: 72,
      align: "center",
      readOnly: true,
      textOf: () => "",
      link: {
        labelOf: ({ cost }) => (cost === null ? null : "为什么"),
        open: ({ id }) => window.stand.opened.push(id),
      },
    },
    {
      key: "basis",
      label: "测算依据",
      width: 120,
      textOf: ({ basis, unread }) => unread.basis ?? basis,
      options: ["平台标准", "第三方"],
    },
    { key: "note", label: "改造内容", width: 240, multiline: true, textOf: ({ note }) => note },
    ...Array.from({ length: firms.get()[0]?.texts.length ?? 0 }, (_, place) => ({
      key: `t${place}`,
      label: `附加列${place + 1}`,
      width: 120,
      textOf: ({ texts }: Firm) => texts[place] ?? "",
    })),
  ];
}

function Stand() {
  const rows = useSyncExternalStore(firms.subscribe, firms.get);
  const later = useDeferredValue(rows);
  const marks = useMemo(() => checkFirms(later), [later]);
  const totals = useMemo(
    () => ({
      cost: totalsOf(later.map(({ cost }) => cost ?? "")).sum ?? "",
      requested: totalsOf(later.map(({ requested }) => requested ?? "")).sum ?? "",
    }),
    [later],
  );
  const [view, setView] = useState<SheetView>(() => ({ ...EMPTY_VIEW, ...viewFromSearch(searchOf()) }));
  const [focus, setFocus] = useState<CellAddress | null>(null);
  const platforms = firms.platforms();
  const columns = useMemo(() => columnsOf(platforms), [platforms]);
  const bands = useMemo(
    () => (asked.get("bands") === "1" ? bandsOf(later, platforms) : undefined),
    [later, platforms],
  );
  window.stand = { firms, go: setFocus, opened: window.stand?.opened ?? [] };
  return (
    <main className="stand">
      <h1>附4 奖补资金测算表（试验台）</h1>
      <Sheet
        id="stand"
        label="附4"
        rows={rows}
        columns={columns}
        marks={marks}
        readOnly={asked.get("readonly") === "1"}
        write={firms.write}
        rowIntents={firms.rowIntents}
        view={view}
        onView={(next) => {
          setView(next);
          const search = JSON.stringify(viewToSearch(next));
          window.history.replaceState(null, "", search === "{}" ? "#" : `#${encodeURIComponent(search)}`);
        }}
        presets={PRESETS}
        pasteActions={newPlatforms}
        focus={focus}
        {...(bands === undefined ? {} : { bands, bandOf })}
        foot={[
          {
            key: "total",
            label: "合计",
            texts: {
              name: `${rows.length} 家`,
              ...totals,
            },
          },
        ]}
      />
      <button type="button">表格之后</button>
    </main>
  );
}

const PRESETS = [{ key: "noPlatform", label: "未选平台", test: ({ platform }: Firm) => platform === "" }];
const bandOf = ({ platform }: Firm) => platform;

function bandsOf(rows: readonly Firm[], platforms: readonly string[]): BandDefinition[] {
  return platforms.map((name) => {
    const own = rows.filter(({ platform }) => platform === name);
    return {
      key: name,
      foot: [
        <span key="sum">
          <b>{name} 小计</b> {own.length} 家 成本 {totalsOf(own.map(({ cost }) => cost ?? "")).sum}
        </span>,
      ],
    };
  });
}

function newPlatforms({ unknownOptions }: PasteReport) {
  const names = unknownOptions.find(({ key }) => key === "platform")?.values ?? [];
  if (names.length === 0) return [];
  return [{ label: `新建这${names.length}个平台`, run: () => ({ step: firms.addPlatforms(names) }) }];
}

function searchOf(): Record<string, unknown> {
  const hash = decodeURIComponent(window.location.hash.slice(1));
  return hash === "" ? {} : (JSON.parse(hash) as Record<string, unknown>);
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Stand />);
