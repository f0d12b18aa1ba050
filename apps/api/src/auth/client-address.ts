/** Set by our server from the connection; whatever a client sends under this name is overwritten. */
export const CLIENT_ADDRESS = "x-dengta-client-address";
