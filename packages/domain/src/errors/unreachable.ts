/** Ends an exhaustive switch: adding a member to a closed union then fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
