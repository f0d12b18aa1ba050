import type { Severity } from "@dengta/domain";
import { SEVERITY_COLOURS } from "./types.ts";

/** Adds coloured copies of cell styles to a `styles.xml`; everything else of it stays letter by letter. */
export class StyleSheet {
  private xml: string;
  private readonly formats: string[];
  private readonly prefix: string;
  private readonly copies = new Map<string, number>();
  private readonly fills = new Map<Severity, number>();
  private readonly added: string[] = [];

  constructor(xml: string) {
    this.xml = xml;
    this.prefix = /<(\w+:)?styleSheet\b/.exec(xml)?.[1] ?? "";
    const list = this.block("cellXfs") ?? "";
    const xf = new RegExp(
      `<${this.prefix}xf\\b[^>]*?/>|<${this.prefix}xf\\b[^>]*>.*?</${this.prefix}xf>`,
      "gs",
    );
    this.formats = list.match(xf) ?? [];
  }

  /** Index of a copy of cell style `index` in the colour of `severity`. */
  coloured(index: number, severity: Severity): number {
    const key = `${index} ${severity}`;
    const known = this.copies.get(key);
    if (known !== undefined) return known;
    const original =
      this.formats[index] ?? `<${this.prefix}xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>`;
    const [tag = ""] = /^<[^>]*>/.exec(original) ?? [];
    const plain = tag.replace(/ (?:fillId|applyFill)="[^"]*"/g, "");
    const copy = plain.replace(/(\/?>)$/, ` fillId="${this.fill(severity)}" applyFill="1"$1`);
    this.added.push(copy + original.slice(tag.length));
    const place = this.formats.length + this.added.length - 1;
    this.copies.set(key, place);
    return place;
  }

  private fill(severity: Severity): number {
    const known = this.fills.get(severity);
    if (known !== undefined) return known;
    const p = this.prefix;
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${SEVERITY_COLOURS[severity]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    const count = (this.block("fills") ?? "").match(new RegExp(`<${p}fill\\b`, "g"))?.length ?? 0;
    this.append("fills", fill, count + 1);
    this.fills.set(severity, count);
    return count;
  }

  toString(): string {
    if (this.added.length > 0) {
      this.append("cellXfs", this.added.join(""), this.formats.length + this.added.length);
      this.formats.push(...this.added.splice(0));
    }
    return this.xml;
  }

  private block(name: string): string | null {
    return (
      new RegExp(`<${this.prefix}${name}\\b[^>]*>(.*?)</${this.prefix}${name}>`, "s").exec(this.xml)?.[1] ??
      null
    );
  }

  private append(name: string, content: string, count: number): void {
    const p = this.prefix;
    this.xml = this.xml
      .replace(
        new RegExp(`(<${p}${name}\\b[^>]*?)(?: count="\\d*")?([^>]*>)`),
        (_, start: string, rest: string) => {
          const tag = `${start}${rest}`.replace(/ count="\d*"/, "");
          return tag.replace(/>$/, ` count="${count}">`);
        },
      )
      .replace(`</${p}${name}>`, () => `${content}</${p}${name}>`);
  }
}

/** For a workbook without styles. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
