/** What commands tell the operator goes to standard output, line by line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The command was called the wrong way. */
export class UsageError extends Error {}
