import { WorkbookUnreadableError } from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import type { ReadBudget } from "./read-budget.ts";
import { decodeEntities, readAttributes } from "./xml-values.ts";

/** A part whole, or piece by piece. */
export type XmlPart = Uint8Array | Iterable<Uint8Array>;

export type XmlAttributes = Readonly<Record<string, string>>;

/** Elements come without their prefix: writers differ in prefixes, never in what they mean here. */
export interface XmlHandlers {
  /** Attributes are named as written; see {@link withLocalNames}. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A tag longer than this is none. */
const LONGEST_TAG = 1024 * 1024;
/** An entity cut in two by the end of a piece: "&#x1F6", not yet "&#x1F600;". */
const CUT_ENTITY = /&[#\w]{0,12}$/;
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.\-·]*$/u;
const PIECE = 256 * 1024;

/**
 * Runs through one XML part without building a tree; a part may come whole or in pieces. Entities are never expanded:
 * a document type, which no office program writes, is refused. What breaks the syntax ends the reading
 * ({@link WorkbookUnreadableError}); slips that change nothing are passed over as far as the budget allows.
 */
export function scanXml(part: XmlPart, handlers: XmlHandlers, budget: ReadBudget): void {
  const scanner = new XmlScanner(handlers, budget);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for (const bytes of part instanceof Uint8Array ? inPieces(part) : part) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    scanner.write(decoder.decode(bytes, { stream: true }));
    budget.checkTime();
  }
  scanner.write(decoder?.decode() ?? "");
  scanner.end();
}

type Skip = { readonly until: string; readonly isText: boolean };

class XmlScanner {
  private readonly handlers: XmlHandlers;
  private readonly budget: ReadBudget;
  private readonly open: string[] = [];
  private rest = "";
  private skipping: Skip | null = null;
  private hasRoot = false;

  constructor(handlers: XmlHandlers, budget: ReadBudget) {
    this.handlers = handlers;
    this.budget = budget;
  }

  write(piece: string): void {
    const text = this.rest === "" ? piece : this.rest + piece;
    const used = this.consume(text);
    this.rest = used === 0 ? text : text.slice(used);
    if (this.rest.length > LONGEST_TAG) throw new WorkbookUnreadableError("endless tag");
  }

  end(): void {
    if (this.skipping !== null || this.rest.includes("<"))
      throw new WorkbookUnreadableError("XML ends early");
    this.text(this.rest);
    if (this.open.length > 0 || !this.hasRoot) throw new WorkbookUnreadableError("element left open");
  }

  /** How much of `text` is done with. */
  private consume(text: string): number {
    let at = 0;
    while (at < text.length) {
      if (this.skipping !== null) {
        const next = this.skip(text, at, this.skipping);
        if (this.skipping !== null) return next;
        at = next;
        continue;
      }
      const tag = text.indexOf("<", at);
      if (tag !== at) {
        const end = tag < 0 ? text.length : tag;
        const cut = tag < 0 ? (CUT_ENTITY.exec(text.slice(Math.max(at, end - 14)))?.[0].length ?? 0) : 0;
        this.text(text.slice(at, end - cut));
        if (tag < 0) return end - cut;
        at = tag;
      }
      const next = this.markup(text, at);
      if (next === null) return at;
      at = next;
    }
    return at;
  }

  /** Where the markup at `at` ends; null where the piece ends first. */
  private markup(text: string, at: number): number | null {
    const mark = text.charCodeAt(at + 1);
    if (mark === 0x21 /* ! */ || mark === 0x3f /* ? */ || Number.isNaN(mark)) return this.special(text, at);
    const end = endOfTag(text, at);
    if (end === null) return null;
    this.budget.step();
    if (mark === 0x2f /* / */) this.closeTag(text.slice(at + 2, end).trim());
    else this.openTag(text.slice(at + 1, end));
    return end + 1;
  }

  private special(text: string, at: number): number | null {
    if (text.length - at < 9) return null;
    if (text.startsWith("<!--", at)) this.skipping = { until: "-->", isText: false };
    else if (text.startsWith("<![CDATA[", at)) this.skipping = { until: "]]>", isText: true };
    else if (text.startsWith("<?", at)) this.skipping = { until: "?>", isText: false };
    else throw new WorkbookUnreadableError("document type in a part");
    if (this.skipping.isText) return at + 9;
    return at + (text.startsWith("<!--", at) ? 4 : 2);
  }

  private skip(text: string, at: number, { until, isText }: Skip): number {
    const end = text.indexOf(until, at);
    const stop = end < 0 ? Math.max(at, text.length - until.length + 1) : end;
    if (isText) this.handlers.text?.(text.slice(at, stop));
    if (end < 0) return stop;
    this.skipping = null;
    return end + until.length;
  }

  private openTag(written: string): void {
    const isEmpty = written.endsWith("/");
    const tag = isEmpty ? written.slice(0, -1) : written;
    const space = tag.search(/\s/);
    const name = space < 0 ? tag : tag.slice(0, space);
    if (!isName(name)) throw new WorkbookUnreadableError(`no name of an element: ${name.slice(0, 40)}`);
    if (this.open.length === 0 && this.hasRoot) throw new WorkbookUnreadableError("two roots");
    if (this.open.length >= WORKBOOK_LIMITS.xmlDepth) throw new WorkbookUnreadableError("nested too deeply");
    this.hasRoot = true;
    this.handlers.open(localName(name), space < 0 ? {} : readAttributes(tag, space, this.budget));
    if (isEmpty) this.handlers.close?.(localName(name));
    else this.open.push(name);
  }

  private closeTag(name: string): void {
    if (this.open.pop() !== name) throw new WorkbookUnreadableError(`unmatched </${name.slice(0, 40)}>`);
    this.handlers.close?.(localName(name));
  }

  private text(text: string): void {
    if (text === "") return;
    if (this.open.length === 0) {
      if (/[^\s\ufeff]/.test(text)) throw new WorkbookUnreadableError("text outside the root");
    } else this.handlers.text?.(decodeEntities(text, this.budget));
  }
}

const KNOWN_NAMES = new Set<string>();

function isName(name: string): boolean {
  if (KNOWN_NAMES.has(name)) return true;
  if (!NAME.test(name)) return false;
  if (KNOWN_NAMES.size < 2_000) KNOWN_NAMES.add(name);
  return true;
}

/** The ">" that ends the tag at `at`, outside quotes; null where the piece ends first. */
function endOfTag(text: string, at: number): number | null {
  let end = text.indexOf(">", at);
  for (let from = at + 1; end >= 0; ) {
    const quote = firstQuote(text, from, end);
    if (quote < 0) return end;
    const close = text.indexOf(text.charAt(quote), quote + 1);
    if (close < 0) return null;
    from = close + 1;
    if (close > end) end = text.indexOf(">", close);
  }
  return null;
}

function firstQuote(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
    if (code === 0x3c) throw new WorkbookUnreadableError("< inside a tag");
  }
  return -1;
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  return /^gb/.test(declared) ? "gb18030" : "utf-8";
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes without prefixes. Where two meet in one name (office:, calcext:value-type) the first stands. */
export function withLocalNames(attributes: XmlAttributes): XmlAttributes {
  let renamed: Record<string, string> | null = null;
  for (const name in attributes) {
    if (!name.includes(":")) continue;
    renamed ??= { ...attributes };
    renamed[localName(name)] ??= attributes[name] ?? "";
  }
  return renamed ?? attributes;
}
