import { type ArrayChange, diffArrays } from "diff";
import type { ReactNode } from "react";
import styles from "./conflict.module.css";

/** From here on a text is shown by what differs rather than whole. */
const LONG = 40;

interface TextDiffProps {
  readonly mine: string;
  readonly theirs: string;
}

/** Mine and theirs side by side; of long texts what only one of them has is marked. */
export function TextDiff({ mine, theirs }: TextDiffProps) {
  const long = mine.length > LONG || theirs.length > LONG;
  const parts = long ? diffArrays(piecesOf(theirs), piecesOf(mine)) : null;
  return (
    <div className={styles.versions}>
      <figure>
        <figcaption>我的内容</figcaption>
        <p>{parts === null ? shown(mine) : marked(parts, "added")}</p>
      </figure>
      <figure>
        <figcaption>对方已保存的内容</figcaption>
        <p>{parts === null ? shown(theirs) : marked(parts, "removed")}</p>
      </figure>
    </div>
  );
}

/** One of the two texts, with what only it has marked. */
function marked(parts: readonly ArrayChange<string>[], own: "added" | "removed"): ReactNode[] {
  const other = own === "added" ? "removed" : "added";
  let at = 0;
  return parts.flatMap((part) => {
    if (part[other]) return [];
    const text = part.value.join("");
    at += text.length;
    return [part[own] ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>];
  });
}

function shown(text: string): string {
  return text === "" ? "（空）" : text;
}

/** Chinese is compared clause by clause, so that what is marked can be read. */
function piecesOf(text: string): string[] {
  return text.match(/[^，。；、！？\n]*[，。；、！？\n]?/gu)?.filter((piece) => piece !== "") ?? [];
}
