import { useEffect, useLayoutEffect, useRef } from "react";
import styles from "./sheet.module.css";

export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line above it. */
  readonly parted?: boolean;
  /** Stays open after it. */
  readonly stays?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** px in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** A menu at a place of the window: arrows, Enter and Escape work in it. */
export function Menu({ label, items, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepInWindow(menu.current, at), [at]);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('button:not([aria-disabled="true"])')?.focus();
  }, []);
  useCloseOutside(menu, onClose);

  function onKeyDown(event: React.KeyboardEvent) {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      return onClose();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(from + step + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div
      ref={menu}
      className={styles.menu}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {items.map(({ label: words, keys, checked, disabled, parted, stays, run }) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: checked belongs to the items that have it
        <button
          key={words}
          type="button"
          role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
          aria-checked={checked}
          aria-disabled={disabled === true}
          tabIndex={-1}
          className={parted === true ? styles.parted : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (disabled === true) return;
            if (stays !== true) onClose();
            run();
          }}
        >
          <span className={styles.check}>{checked === true ? "✓" : ""}</span>
          {words}
          {keys === undefined ? null : <kbd>{keys}</kbd>}
        </button>
      ))}
    </div>
  );
}

export function keepInWindow(element: HTMLElement | null, at: { readonly x: number; readonly y: number }) {
  if (element === null) return;
  const { offsetWidth, offsetHeight } = element;
  element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - offsetWidth - 8))}px`;
  element.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - offsetHeight - 8))}px`;
}

export function useCloseOutside(element: React.RefObject<HTMLElement | null>, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onPress = (event: MouseEvent) => {
      if (event.target instanceof Node && element.current?.contains(event.target) === true) return;
      close.current();
    };
    window.addEventListener("mousedown", onPress, true);
    return () => window.removeEventListener("mousedown", onPress, true);
  }, [element]);
}
