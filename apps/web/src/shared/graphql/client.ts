import { Client, type CombinedError, cacheExchange, fetchExchange, mapExchange } from "@urql/core";
import { isSignedOut } from "./refusal.ts";

/** The one client of the page. `onSignedOut` runs when the session has ended under us. */
export function createClient(onSignedOut: () => void): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin", headers: { "x-graphql-yoga-csrf": "1" } },
    exchanges: [
      mapExchange({
        onError: (error: CombinedError) => {
          if (isSignedOut(error)) onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
}
