import { diffArrays } from "diff";
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
        <p>
          {parts === null
            ? shown(mine)
            : parts.map((part, index) =>
                part.removed ? null : (
                  <Piece key={`${index}${part.value[0]}`} mark={part.added} text={part.value.join("")} />
                ),
              )}
        </p>
      </figure>
      <figure>
        <figcaption>对方已保存的内容</figcaption>
        <p>
          {parts === null
            ? shown(theirs)
            : parts.map((part, index) =>
                part.added ? null : (
                  <Piece key={`${index}${part.value[0]}`} mark={part.removed} text={part.value.join("")} />
                ),
              )}
        </p>
      </figure>
    </div>
  );
}

function Piece({ mark, text }: { readonly mark: boolean; readonly text: string }) {
  return mark ? <mark>{text}</mark> : <span>{text}</span>;
}

function shown(text: string): string {
  return text === "" ? "（空）" : text;
}

/** Chinese is compared clause by clause, so that what is marked can be read. */
function piecesOf(text: string): string[] {
  return text.match(/[^，。；、！？\n]*[，。；、！？\n]?/gu)?.filter((piece) => piece !== "") ?? [];
}
