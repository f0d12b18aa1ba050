import { createClient } from "../shared/graphql/index.ts";

/** The session ended under an open page: sign in again and come back. Edits that could not be sent wait on this machine. */
function onSignedOut() {
  const here = `${window.location.pathname}${window.location.search}`;
  if (window.location.pathname !== "/login") {
    window.location.assign(`/login?redirect=${encodeURIComponent(here)}`);
  }
}

export const client = createClient(onSignedOut);
