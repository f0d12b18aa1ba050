import type { Import } from "./imports.ts";

/** Entries of one folder (files and folders) that need each other in a ring, each named from the root. */
export type Circle = readonly string[];

/**
 * Rings among the entries of every folder. Within a folder each file and each subfolder is one entry, and a
 * subfolder stands for all that is below it: an import between two files counts where their paths part. So
 * rooms depend on each other one way at every level, although an `index.ts` may sit beside what it gathers.
 */
export function circles(imports: readonly Import[]): Circle[] {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const { from, to } of imports) {
    const parting = whereTheyPart(from, to);
    if (parting === null) continue;
    const graph = getOrAdd(graphs, parting.folder, () => new Map());
    getOrAdd(graph, parting.from, () => new Set()).add(parting.to);
  }
  return [...graphs.values()].flatMap(rings).sort((a, b) => a.join().localeCompare(b.join()));
}

/** The imports that make a ring, as "from → to". */
export function importsWithin(circle: Circle, imports: readonly Import[]): string[] {
  const entryOf = (path: string) => circle.find((entry) => path === entry || path.startsWith(`${entry}/`));
  return imports
    .filter(({ from, to }) => {
      const [one, other] = [entryOf(from), entryOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

/** The folder that holds both, and the two entries of it on the ways down; null for a file and itself. */
function whereTheyPart(a: string, b: string): { folder: string; from: string; to: string } | null {
  const [from, to] = [a.split("/"), b.split("/")];
  const depth = from.findIndex((part, index) => part !== to[index]);
  if (depth < 0) return null;
  const entry = (path: readonly string[]) => path.slice(0, depth + 1).join("/");
  return { folder: from.slice(0, depth).join("/"), from: entry(from), to: entry(to) };
}

/** Strongly connected parts of more than one entry: those that reach each other. */
function rings(graph: ReadonlyMap<string, ReadonlySet<string>>): Circle[] {
  const reach = new Map([...graph.keys()].map((entry) => [entry, reachable(graph, entry)]));
  const found = new Map<string, Circle>();
  for (const [entry, reached] of reach) {
    if (!reached.has(entry)) continue;
    const ring = [...reached].filter((other) => reach.get(other)?.has(entry)).sort();
    found.set(ring.join(), ring);
  }
  return [...found.values()];
}

function reachable(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return reached;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
