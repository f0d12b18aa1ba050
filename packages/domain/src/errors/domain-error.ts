/**
 * An expected situation that stops an operation: a stable upper-case code for programs,
 * and a Chinese message that says where, what, and how to put it right.
 */
export class DomainError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}
