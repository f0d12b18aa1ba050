import { DomainError } from "@dengta/domain";

/** Demo data is wanted where the package that makes it up is not installed. */
class NoDemoPackageError extends DomainError {
  constructor() {
    super(
      "DEMO_PACKAGE_MISSING",
      "未安装演示数据包 @dengta/demo，无法载入演示数据。正式使用请设置 DENGTA_ENV=production；需要演示请安装全部依赖（pnpm install）后重试",
    );
  }
}

/**
 * Demo data and what puts it into a database. Loaded when it is wanted: an installation without development
 * dependencies has none. Throws {@link NoDemoPackageError} there.
 */
export async function demoPackage(): Promise<typeof import("./seed.ts")> {
  return import("./seed.ts").catch((error: unknown) => {
    throw isMissing(error) ? new NoDemoPackageError() : error;
  });
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_MODULE_NOT_FOUND" &&
    error.message.includes("@dengta/demo")
  );
}
