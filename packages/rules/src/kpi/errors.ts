import { DomainError } from "@dengta/domain";

export type KpiInputCode = "INPUT_INVALID" | "INDICATOR_INVALID" | "DIRECTION_INVALID" | "NOT_A_NUMBER";

/** Thrown by `assessKpis` for the first indicator (counted from zero) it cannot read. */
export class KpiInputError extends DomainError {
  override readonly name = "KpiInputError";
  readonly indicator: number | null;
  readonly field: string | null;

  constructor(code: KpiInputCode, message: string, indicator: number | null, field: string | null) {
    super(code, message);
    this.indicator = indicator;
    this.field = field;
  }
}
