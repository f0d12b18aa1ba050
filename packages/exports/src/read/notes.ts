import { cellAddress } from "../workbook/index.ts";
import type { ReadNote, ReadNoteCode } from "./types.ts";

/** Gathers what a reading assumed or passed over: no mistake, but to be known and to be put right where it is wrong. */
export class NoteList {
  private readonly notes: ReadNote[] = [];
  private readonly label: string;
  private readonly sheet: string;

  constructor(label: string, sheet: string) {
    this.label = label;
    this.sheet = sheet;
  }

  add(code: ReadNoteCode, row: number, column: number, what: string): void {
    const cell = cellAddress(row, column);
    const message = `${this.label} 工作表“${this.sheet}”${cell}：${what}`;
    this.notes.push({ code, sheet: this.sheet, cell, message });
  }

  all(): readonly ReadNote[] {
    return this.notes;
  }
}
