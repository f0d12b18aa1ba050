// Programs of the operating system that some tests use. The same places are searched by those tests.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const POSTGRES_ROOT = "/usr/lib/postgresql";

function onPath(name) {
  return spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
}

function hasChromium() {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  return places.some((path) => path !== undefined && existsSync(path));
}

function hasPostgres() {
  return (
    existsSync(POSTGRES_ROOT) &&
    readdirSync(POSTGRES_ROOT).some((v) => existsSync(`${POSTGRES_ROOT}/${v}/bin/initdb`))
  );
}

/** One line for every part of the suite that cannot run on this machine, with the reason. */
export function leftOut() {
  const lines = [];
  if (!hasChromium()) lines.push("browser journeys (no Chromium in /usr/bin, none named by CHROMIUM_PATH)");
  if (!onPath("soffice")) lines.push("files opened in LibreOffice (no soffice on PATH)");
  if (process.env.TEST_DATABASE_URL === undefined && !hasPostgres())
    lines.push("API on PostgreSQL (neither its programs nor TEST_DATABASE_URL)");
  return lines;
}
