/** What commands see of the outside: replaced in tests, never reached around. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Results: one JSON value, or a list of files. */
  readonly out: (text: string) => void;
  /** Everything meant for a person. */
  readonly err: (text: string) => void;
  /** How far long work has come; absent where nobody watches. */
  readonly progress?: ((text: string) => void) | undefined;
}

export interface Command {
  /** Printed by --help, with its final line break. */
  readonly help: string;
  /** The exit code. Expected trouble is thrown as a DomainError. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
