import { DomainError } from "@dengta/domain";

/** The file says it is a workbook but cannot be read: truncated, damaged, or not what its container promises. */
export class WorkbookUnreadableError extends DomainError {
  constructor(cause?: unknown) {
    super(
      "WORKBOOK_UNREADABLE",
      "工作簿已损坏或不完整，无法读取。请用 Excel 或 WPS 打开并另存为 xlsx 后重新导入",
    );
    this.cause = cause;
  }
}

/** The file is protected by a password to open. */
export class WorkbookEncryptedError extends DomainError {
  constructor() {
    super("WORKBOOK_ENCRYPTED", "工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码并保存后重新导入");
  }
}

/** The file, or what it unfolds to, is over a limit of {@link WORKBOOK_LIMITS}. */
export class WorkbookTooLargeError extends DomainError {
  constructor(what: string) {
    super(
      "WORKBOOK_TOO_LARGE",
      `工作簿过大：${what}。请只保留需要导入的表格，删除图片、多余的行列和工作表后重新导入`,
    );
  }
}

/** Nothing was handed in. */
export class WorkbookEmptyError extends DomainError {
  constructor() {
    super("WORKBOOK_EMPTY", "文件是空的，没有内容可读。请重新选择工作簿");
  }
}

/** The file is something else than xlsx, xls or ods. */
export class WorkbookFormatError extends DomainError {
  constructor(found: string) {
    super(
      "WORKBOOK_FORMAT_UNSUPPORTED",
      `文件${found}，不是可以导入的工作簿。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重新导入`,
    );
  }
}

/** Reading took longer than its budget allows. */
export class WorkbookTooCostlyError extends DomainError {
  constructor(timeMs: number) {
    super(
      "WORKBOOK_TOO_COSTLY",
      `文件在 ${timeMs / 1_000} 秒内没有读完，内容过多或结构异常。请只保留需要导入的工作表，另存为 xlsx 后重试`,
    );
  }
}
