import { nameKey } from "@dengta/domain";
import { type RefObject, useLayoutEffect, useRef } from "react";
import styles from "./sheet.module.css";

/** Options that hold what was typed; all of them while nothing is. */
export function matching(options: readonly string[], typed: string): string[] {
  const key = nameKey(typed);
  return key === "" ? [...options] : options.filter((option) => nameKey(option).includes(key));
}

interface OptionListProps {
  readonly anchor: RefObject<HTMLTextAreaElement | null>;
  readonly choices: readonly string[];
  readonly marked: number;
  readonly onChoose: (option: string) => void;
}

/** Words to choose from, below the cell that is edited. The keys are the text box's. */
export function OptionList({ anchor, choices, marked, onChoose }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = anchor.current;
    if (box === null || list.current === null) return;
    list.current.style.left = box.style.left;
    list.current.style.top = `${box.offsetTop + box.offsetHeight}px`;
    list.current.style.minWidth = box.style.width;
  });
  if (choices.length === 0) return null;
  return (
    <div ref={list} className={styles.options} role="listbox" aria-label="可选内容">
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
