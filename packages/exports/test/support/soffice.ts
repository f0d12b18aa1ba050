import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** null where LibreOffice is there; else why its tests are left out. */
export const SOFFICE_MISSING =
  spawnSync("sh", ["-c", "command -v soffice"]).status === 0 ? null : "no soffice on PATH";

/** Converts files with LibreOffice; the converted files by name. Profile and output are gone afterwards. */
export function convert(files: Record<string, Uint8Array>, filter: string): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "dengta-office-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const result = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        join(folder, "out"),
        ...Object.keys(files).map((name) => join(folder, name)),
      ],
      { encoding: "utf8", timeout: 150_000 },
    );
    if (result.status !== 0) throw new Error(`soffice: ${result.stderr}`);
    const names = readdirSync(join(folder, "out"));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, "out", name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
