/** Where a write came from when it was not typed: its audit entry then says so. */
export interface WriteSource {
  /** Replaces the audit action of the write: "import.applied". */
  readonly action: string;
  readonly details: Readonly<Record<string, string>>;
}
