import { once } from "node:events";
import { DomainError } from "@dengta/domain";
import type { ServerType } from "@hono/node-server";
import type { Env } from "./env.ts";

/** The address cannot be listened on. */
class ListenError extends DomainError {
  constructor(message: string) {
    super("CANNOT_LISTEN", message);
  }
}

/** Waits until the server listens and gives its port. Throws {@link ListenError} where it cannot. */
export async function portOf(server: ServerType, env: Pick<Env, "host" | "port">): Promise<number> {
  try {
    if (!server.listening) await once(server, "listening");
  } catch (error) {
    throw explained(error, env);
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : env.port;
}

function explained(error: unknown, { host, port }: Pick<Env, "host" | "port">): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return new ListenError(`端口 ${port} 已被其他程序占用。请先停止那个程序，或用 PORT 指定另一个端口`);
  if (code === "EACCES") return new ListenError(`没有权限使用端口 ${port}。请用 PORT 指定 1024 以上的端口`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new ListenError(`本机没有地址 ${host}。请更正 HOST，或不设置`);
  return error;
}
