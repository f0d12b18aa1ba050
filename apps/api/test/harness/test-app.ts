import { tmpdir } from "node:os";
import type { Role } from "@dengta/domain";
import { type App, assembleApp } from "../../src/app.ts";
import { createAccount } from "../../src/auth/index.ts";
import { readEnv } from "../../src/env.ts";
import { createLogger } from "../../src/log.ts";
import { openTestDatabase } from "./test-database.ts";

export const ORIGIN = "http://localhost:4000";
export const PASSWORD = "correct horse battery";

/** The whole application on a database of its own, called without a network. */
export interface TestApp extends App {
  /** Signs a new account in and returns a client that speaks as that person. */
  as(role: Role, place?: { regionCode?: string; platformName?: string }): Promise<Client>;
  anonymous(): Client;
  /** Statements sent to the database while `work` ran. */
  countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }>;
}

export interface Client {
  readonly userId: string;
  readonly cookie: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  graphql(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** Sends a file as `variables.input.file` of a multipart request. */
  upload(query: string, input: object, file: { name: string; bytes: Uint8Array }): Promise<GraphqlAnswer>;
}

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const env = readEnv({
    DENGTA_ENV: "test",
    LOG_LEVEL: "error",
    DATA_DIR: tmpdir(),
    BETTER_AUTH_SECRET: "a secret that is used by tests only",
    ...settings,
  });
  const database = await openTestDatabase();
  const app = await assembleApp(database, env, createLogger(env.logLevel));
  let statements = 0;
  app.db.$on("query", () => {
    statements += 1;
  });
  let accounts = 0;
  return {
    ...app,
    anonymous: () => client(app, "", ""),
    as: async (role, place = {}) => {
      accounts += 1;
      const username = `user.${accounts}`;
      const { regionCode = null, platformName = null } = place;
      const userId = await createAccount(app.auth, {
        username,
        password: PASSWORD,
        name: username,
        role,
        regionCode,
        platformName,
      });
      return client(app, userId, await signIn(app, username));
    },
    countStatements: async (work) => {
      statements = 0;
      const result = await work();
      return { result, statements };
    },
  };
}

async function signIn(app: App, username: string): Promise<string> {
  const response = await app.server.request("/api/auth/sign-in/username", {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function client(app: App, userId: string, cookie: string): Client {
  const fetch = async (path: string, init: RequestInit = {}) =>
    app.server.request(path, { ...init, headers: { ...headersOf(init), cookie, origin: ORIGIN } });
  return {
    userId,
    cookie,
    fetch,
    graphql: async (query, variables = {}) => {
      const response = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer;
    },
    upload: async (query, input, { name, bytes }) => {
      const body = new FormData();
      body.set("operations", JSON.stringify({ query, variables: { input: { ...input, file: null } } }));
      body.set("map", JSON.stringify({ 0: ["variables.input.file"] }));
      body.set("0", new File([Uint8Array.from(bytes)], name));
      const response = await fetch("/graphql", { method: "POST", body });
      return (await response.json()) as GraphqlAnswer;
    },
  };
}

function headersOf(init: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(init.headers).entries());
}
