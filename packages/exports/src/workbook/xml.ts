import { SaxesParser } from "saxes";
import { WorkbookUnreadableError } from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";

/** Elements come without their prefix: writers differ in prefixes, never in what they mean here. */
export interface XmlHandlers {
  /** Attributes are named as written; see {@link withLocalNames}. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const CHUNK = 64 * 1024;

/** Slips that office programs make and that change nothing: a control character in a text, an unknown entity. */
const HARMLESS = /disallowed character|undefined entity|invalid character/i;

/**
 * Runs through one XML part without building a tree. Entities are never expanded: a document type, which no
 * office program writes, is refused. Throws {@link WorkbookUnreadableError} when the part is no XML.
 */
export function scanXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message)) throw new WorkbookUnreadableError(error);
  });
  parser.on("doctype", () => {
    throw new WorkbookUnreadableError("document type in a part");
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > WORKBOOK_LIMITS.xmlDepth) throw new WorkbookUnreadableError("nested too deeply");
    handlers.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close?.(localName(name));
  });
  if (handlers.text !== undefined) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes without prefixes. Where two meet in one name (office:, calcext:value-type) the first stands. */
export function withLocalNames(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let renamed: Record<string, string> | null = null;
  for (const name in attributes) {
    if (!name.includes(":")) continue;
    renamed ??= { ...attributes };
    renamed[localName(name)] ??= attributes[name] ?? "";
  }
  return renamed ?? attributes;
}
