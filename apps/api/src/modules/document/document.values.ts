import { fen, formatWan, parseWan } from "@dengta/domain";
import { z } from "zod";

/** Fen of a row to 万元 text of a document; null stays null. */
export function wanOf(amount: bigint | null): string | null {
  return amount === null ? null : formatWan(fen(Number(amount)));
}

/** 万元 text of a document to fen of a row. Throws InvalidWanTextError. */
export function fenOf(amount: string | null): bigint | null {
  return amount === null ? null : BigInt(parseWan(amount));
}

/** A date column to YYYY-MM-DD. */
export function dateTextOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** YYYY-MM-DD to a date column. */
export function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(`${text}T00:00:00Z`);
}

export const textsSchema = z.record(z.string(), z.string());
export type Texts = z.infer<typeof textsSchema>;
