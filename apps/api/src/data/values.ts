/** A date column to YYYY-MM-DD. */
export function dateTextOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** YYYY-MM-DD to a date column. */
export function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(`${text}T00:00:00Z`);
}
