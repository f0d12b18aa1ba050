import { fileURLToPath } from "node:url";
import { DomainError } from "@dengta/domain";
import { z } from "zod";
import { SIGN_IN_VARIABLES, type SignInPolicy, signInPolicy } from "./sign-in-policy.ts";

const REPOSITORY_DATA = fileURLToPath(new URL("../../../data", import.meta.url));

/** An empty variable is an unset one. */
const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const variables = z
  .object({
    PORT: z.preprocess(blankIsUnset, z.coerce.number("应为端口号").int().min(0).max(65535).default(4000)),
    HOST: optional(z.string()),
    DATA_DIR: z.preprocess(blankIsUnset, z.string().default(REPOSITORY_DATA)),
    DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "应以 postgresql:// 开头")),
    DENGTA_ENV: z.preprocess(
      blankIsUnset,
      z
        .enum(["development", "test", "production"], "应为 development、test 或 production")
        .default("development"),
    ),
    BASE_URL: optional(
      z.url({ protocol: /^https?$/, error: "应为网址，例如 https://dengta.example.gov.cn" }),
    ),
    BETTER_AUTH_SECRET: optional(z.string().min(32, "至少 32 个字符")),
    /** Further origins that may call the API with cookies, separated by commas. */
    TRUSTED_ORIGINS: z.preprocess(blankIsUnset, z.string().default("")),
    /** Header that carries the client's address behind a proxy that sets it: "x-forwarded-for". */
    CLIENT_ADDRESS_HEADER: optional(z.string().regex(/^[a-z-]+$/i, "应为请求头名称")),
    /** Whether programs may read the schema from the API. */
    INTROSPECTION: optional(z.enum(["on", "off"], "应为 on 或 off")),
    /** Whoever sends it as a bearer token may read /metrics. */
    METRICS_TOKEN: optional(z.string().min(16, "至少 16 个字符")),
    LOG_LEVEL: z.preprocess(
      blankIsUnset,
      z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"], "应为日志级别").default("info"),
    ),
    WEB_DIST: z.preprocess(
      blankIsUnset,
      z.string().default(fileURLToPath(new URL("../../web/dist", import.meta.url))),
    ),
    ...SIGN_IN_VARIABLES,
  })
  .superRefine((value, context) => {
    if (value.DENGTA_ENV !== "production") return;
    for (const name of ["BETTER_AUTH_SECRET", "BASE_URL"] as const)
      if (value[name] === undefined)
        context.addIssue({ code: "custom", path: [name], message: "正式环境必须设置" });
  });

/** The environment, read once. Absent settings have their defaults filled in. */
export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly mode: "development" | "test" | "production";
  readonly baseUrl: string;
  /** null: kept in the data folder. */
  readonly authSecret: string | null;
  readonly trustedOrigins: readonly string[];
  readonly clientAddressHeader: string | null;
  /** Whether programs may read the schema from the API; off in production unless set. */
  readonly introspection: boolean;
  /** null: /metrics is open in development and closed in production. */
  readonly metricsToken: string | null;
  readonly logLevel: string;
  readonly webDist: string;
  readonly signIn: SignInPolicy;
}

/** The environment cannot be used; the message names every variable that is wrong. */
class InvalidEnvironmentError extends DomainError {
  constructor(problems: readonly string[]) {
    super("INVALID_ENVIRONMENT", `环境变量有 ${problems.length} 处不正确：\n${problems.join("\n")}`);
  }
}

/** Reads all settings at once. Throws {@link InvalidEnvironmentError} with every failure, not the first. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = variables.safeParse(source);
  if (!result.success)
    throw new InvalidEnvironmentError(
      result.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.message}`),
    );
  const value = result.data;
  return {
    port: value.PORT,
    host: value.HOST ?? (value.DENGTA_ENV === "production" ? "0.0.0.0" : "127.0.0.1"),
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL ?? null,
    mode: value.DENGTA_ENV,
    baseUrl: value.BASE_URL ?? `http://localhost:${value.PORT}`,
    authSecret: value.BETTER_AUTH_SECRET ?? null,
    trustedOrigins: value.TRUSTED_ORIGINS.split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
    clientAddressHeader: value.CLIENT_ADDRESS_HEADER ?? null,
    introspection: (value.INTROSPECTION ?? (value.DENGTA_ENV === "production" ? "off" : "on")) === "on",
    metricsToken: value.METRICS_TOKEN ?? null,
    logLevel: value.LOG_LEVEL,
    webDist: value.WEB_DIST,
    signIn: signInPolicy(value),
  };
}
