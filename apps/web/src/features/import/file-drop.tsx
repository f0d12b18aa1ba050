import { type DragEvent, useId, useState } from "react";
import styles from "./import.module.css";

const LIMIT_BYTES = 20 * 1024 * 1024;

interface FileDropProps {
  readonly busy: boolean;
  readonly fileName: string | null;
  readonly onFile: (file: File) => void;
}

/** A place to choose or drop one workbook. A file that is too large never leaves the machine. */
export function FileDrop({ busy, fileName, onFile }: FileDropProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useId();

  function take(file: File | undefined) {
    if (file === undefined) return;
    const tooLarge = file.size > LIMIT_BYTES;
    setRefusal(
      tooLarge
        ? `“${file.name}”有 ${Math.ceil(file.size / 1024 / 1024)} MB，超过 20 MB。请删去无关的工作表和图片后重试`
        : null,
    );
    if (!tooLarge) onFile(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input inside serves keyboard and reader.
    <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={input}>{busy ? "正在读取" : (fileName ?? "选择文件，或拖到此处")}</label>
      <input
        id={input}
        type="file"
        accept=".xlsx,.xls,.ods"
        disabled={busy}
        onChange={({ target }) => {
          take(target.files?.[0]);
          // The same file may be chosen again after it was put right.
          target.value = "";
        }}
      />
      {refusal === null ? null : <p role="alert">{refusal}</p>}
    </div>
  );
}
