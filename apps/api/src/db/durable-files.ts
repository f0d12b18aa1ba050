import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What of the WebAssembly runtime is used here: the table of operations of files that live on the disk. */
interface Runtime {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
}

/**
 * The folder on the disk, where asking for a file to be safe makes it so: the runtime's own table has no entry for
 * it, and a commit would be acknowledged while it is still in the operating system's memory.
 */
export class DurableFiles extends NodeFS {
  override async init(
    ...[pglite, options]: Parameters<NodeFS["init"]>
  ): Promise<Awaited<ReturnType<NodeFS["init"]>>> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const answerSync = (module: unknown) => {
      (module as Runtime).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...asList(emscriptenOpts.preRun), answerSync] } };
  }
}

/**
 * PGlite's own parameters without `-F`, which turns syncing off. Its fdatasync does nothing either, so that the log
 * has to be synced by fsync.
 */
export const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "wal_sync_method=fsync"],
];

function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
