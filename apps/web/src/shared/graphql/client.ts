import { Client, cacheExchange, fetchExchange, mapExchange, type OperationResult } from "@urql/core";
import { isSignedOut, saysSignedOut } from "./refusal.ts";

/** The one client of the page. `onSignedOut` runs when the session has ended under us. */
export function createClient(onSignedOut: () => void): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin", headers: { "x-graphql-yoga-csrf": "1" } },
    exchanges: [
      mapExchange({
        onResult: ({ data, error }: OperationResult) => {
          // Mutations answer with a refusal, queries with an error.
          if ((error !== undefined && isSignedOut(error)) || saysSignedOut(data)) onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
}
