import { WorkbookTooCostlyError, WorkbookUnreadableError } from "./errors.ts";

/** What reading one file may cost before it is given up. */
export interface BudgetOptions {
  /** Milliseconds of wall-clock time for the whole reading; default {@link READ_BUDGET}. */
  readonly timeMs?: number | undefined;
  /** Slips in the file's XML that are passed over (a control character, an unknown entity). */
  readonly xmlErrors?: number | undefined;
}

/** What a reading may cost where the caller does not say otherwise: far above any file an office makes. */
export const READ_BUDGET = { timeMs: 20_000, xmlErrors: 1_000 } as const;

/** Looking at the clock costs more than the steps in between. */
const STEPS_BETWEEN_LOOKS = 2_048;

/** Time and patience for one file, spent by every layer that reads it. */
export class ReadBudget {
  private readonly timeMs: number;
  private readonly deadline: number;
  private slipsLeft: number;
  private steps = 0;

  constructor({ timeMs = READ_BUDGET.timeMs, xmlErrors = READ_BUDGET.xmlErrors }: BudgetOptions = {}) {
    this.timeMs = timeMs;
    this.deadline = performance.now() + timeMs;
    this.slipsLeft = xmlErrors;
  }

  /** Throws {@link WorkbookTooCostlyError} once the time is up. */
  checkTime(): void {
    if (performance.now() > this.deadline) throw new WorkbookTooCostlyError(this.timeMs);
  }

  /** For inner loops: looks at the clock once in a while. */
  step(): void {
    this.steps += 1;
    if (this.steps % STEPS_BETWEEN_LOOKS === 0) this.checkTime();
  }

  /** Throws {@link WorkbookUnreadableError} when there are too many slips for a file that somebody saved. */
  slip(what: string): void {
    this.slipsLeft -= 1;
    if (this.slipsLeft < 0) throw new WorkbookUnreadableError(`too many slips in XML, the last: ${what}`);
  }
}
