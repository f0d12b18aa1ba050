/**
 * Rows made here keep their id while the page lives; the API gives them its own when they are first written.
 * What goes out names rows by the API's ids.
 */
export interface IdBook {
  readonly toServer: (id: string) => string;
  readonly learn: (local: string, server: string) => void;
}

export function createIdBook(): IdBook {
  const known = new Map<string, string>();
  return {
    toServer: (id) => known.get(id) ?? id,
    learn: (local, server) => {
      if (local !== server) known.set(local, server);
    },
  };
}
