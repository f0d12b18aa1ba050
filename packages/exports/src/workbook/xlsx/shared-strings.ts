import { WorkbookTooLargeError } from "../errors.ts";
import { WORKBOOK_LIMITS } from "../limits.ts";
import type { ReadBudget } from "../read-budget.ts";
import { scanXml, type XmlHandlers, type XmlPart } from "../xml.ts";

/** The texts that cells point to, without phonetic guides (`rPh`), which stand above a text and are not part of it. */
export function readSharedStrings(part: XmlPart, budget: ReadBudget): readonly string[] {
  const strings: string[] = [];
  const run = new TextRun();
  const handlers: XmlHandlers = {
    open: (name) => {
      if (name === "si") run.start();
      run.open(name);
    },
    text: (text) => run.add(text),
    close: (name) => {
      run.close(name);
      if (name !== "si") return;
      if (strings.length >= WORKBOOK_LIMITS.sharedStrings) throw new WorkbookTooLargeError("文字过多");
      strings.push(run.take());
    },
  };
  scanXml(part, handlers, budget);
  return strings;
}

/** Gathers the text of a rich string: every `t` outside a phonetic run. */
export class TextRun {
  private text = "";
  private inText = false;
  private phonetic = 0;

  start(): void {
    this.text = "";
  }

  open(name: string): void {
    if (name === "rPh") this.phonetic += 1;
    else if (name === "t") this.inText = this.phonetic === 0;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic -= 1;
    else if (name === "t") this.inText = false;
  }

  take(): string {
    return unescapeText(this.text);
  }
}

/** Characters that XML cannot hold are written _x000D_; a literal "_x" is itself written _x005F_x. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
