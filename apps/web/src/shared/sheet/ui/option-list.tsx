import { type RefObject, useLayoutEffect, useRef } from "react";
import styles from "./sheet.module.css";

interface OptionListProps {
  readonly anchor: RefObject<HTMLTextAreaElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly choices: readonly string[];
  readonly marked: number;
  readonly onChoose: (option: string) => void;
}

/** Words to choose from, below the cell that is edited or over it at the foot. The keys are the text box's. */
export function OptionList({ anchor, scroller, choices, marked, onChoose }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = anchor.current;
    const view = scroller.current;
    if (box === null || view === null || list.current === null) return;
    const below = box.offsetTop + box.offsetHeight + 2;
    const fits = below + list.current.offsetHeight <= view.scrollTop + view.clientHeight;
    list.current.style.left = box.style.left;
    list.current.style.top = `${fits ? below : box.offsetTop - list.current.offsetHeight - 2}px`;
    list.current.style.minWidth = box.style.width;
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: "nearest" });
  });
  if (choices.length === 0) return null;
  return (
    <div ref={list} className={styles.options} role="listbox" aria-label="可选内容" tabIndex={-1}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter work from the text box
        <div
          key={choice}
          role="option"
          aria-selected={index === marked}
          tabIndex={-1}
          className={index === marked ? styles.marked : undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
