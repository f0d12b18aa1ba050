import { createClient } from "../shared/graphql/index.ts";

/** The session ended under an open page: sign in again and come back. Edits that could not be sent wait on this machine. */
function onSignedOut() {
  const here = `${window.location.pathname}${window.location.search}`;
  if (window.location.pathname !== "/login") {
    // After the answer was dealt with: what could not be written is kept first.
    setTimeout(() => window.location.assign(`/login?redirect=${encodeURIComponent(here)}`));
  }
}

export const client = createClient(onSignedOut);
