import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { CellAddress } from "../core/grid.ts";

/** How long the mouse rests on a cell before it says something, ms. */
const REST_MS = 350;

/** The cell with a finding that the mouse rests on; null while there is none. */
export function useHover(scroller: RefObject<HTMLDivElement | null>) {
  const [address, setAddress] = useState<CellAddress | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef("");

  const onMouseOver = useCallback((event: React.MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("[data-tip]") !== null)
      return clearTimeout(timer.current);
    const cell = target.closest<HTMLElement>("[data-graded]");
    const rowId = cell?.dataset.row ?? "";
    const key = cell?.dataset.column ?? "";
    const name = `${rowId}\n${key}`;
    if (name === waiting.current) return;
    waiting.current = name;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAddress(cell === null ? null : { rowId, key }), REST_MS);
  }, []);
  const onMouseLeave = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = "";
    setAddress(null);
  }, []);

  useEffect(() => {
    const box = scroller.current;
    box?.addEventListener("scroll", onMouseLeave, { passive: true });
    box?.addEventListener("keydown", onMouseLeave);
    return () => {
      clearTimeout(timer.current);
      box?.removeEventListener("scroll", onMouseLeave);
      box?.removeEventListener("keydown", onMouseLeave);
    };
  }, [scroller, onMouseLeave]);
  return { address, onMouseOver, onMouseLeave };
}
