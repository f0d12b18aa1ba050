import { DomainError } from "@dengta/domain";

/** What the command ends with. */
export const EXIT = {
  ok: 0,
  /** The content has errors or cannot be used. */
  findings: 1,
  /** The command was called wrongly, or a file cannot be read or written. */
  usage: 2,
  /** A fault of the program. */
  internal: 3,
} as const;

/** The command line itself is wrong. */
export class UsageError extends DomainError {
  constructor(message: string) {
    super("USAGE", message);
  }
}

/** A file cannot be read or written. */
export class FileAccessError extends DomainError {
  constructor(message: string) {
    super("FILE_ACCESS", message);
  }
}

/** A file can be read but holds nothing this command can use. `details` go below the message. */
export class UnusableInputError extends DomainError {
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super("UNUSABLE_INPUT", message);
    this.details = details;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "文件不存在，请核对路径",
  ENOTDIR: "路径中有一段不是文件夹，请核对路径",
  EISDIR: "这是文件夹，请给出文件",
  EACCES: "没有权限，请更换位置或调整权限",
  EPERM: "没有权限，请更换位置或调整权限",
  EROFS: "所在磁盘只读，请更换位置",
  ENOSPC: "磁盘空间不足，请清理后重试",
  EEXIST: "已有同名文件",
  ENAMETOOLONG: "路径过长，请缩短",
  EMFILE: "打开的文件过多，请稍后重试",
};

/** Why the system refused a file, in words that say what to do. Rethrows what is no such refusal. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  return REASONS[error.code] ?? `系统返回 ${error.code}`;
}
