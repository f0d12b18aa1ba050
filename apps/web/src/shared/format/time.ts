const ZONE = { timeZone: "Asia/Shanghai", hour12: false } as const;
const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  ...ZONE,
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const DAY = new Intl.DateTimeFormat("en-CA", { ...ZONE, year: "numeric", month: "2-digit", day: "2-digit" });

/** 14:03:21 */
export function formatClock(at: Date): string {
  return CLOCK.format(at);
}

/** 2026-11-23 14:03, Beijing time; "—" for null. */
export function formatInstant(iso: string | null): string {
  if (iso === null) return "—";
  const at = new Date(iso);
  return `${DAY.format(at)} ${formatClock(at).slice(0, 5)}`;
}

/** 2022年9月1日 from YYYY-MM-DD. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** Today in Beijing, YYYY-MM-DD. */
export function todayInBeijing(now: Date = new Date()): string {
  return DAY.format(now);
}

/** Whole days from one YYYY-MM-DD to another; negative when it lies behind. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
