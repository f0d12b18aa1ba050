// Programs of the operating system that some tests use. The same places are searched by those tests.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";

const POSTGRES_ROOT = "/usr/lib/postgresql";
const FONT = "Noto Sans CJK SC";

/** First line that a program prints; empty when it is missing or fails. */
function firstLine(program, args) {
  const { stdout } = spawnSync(program, args, { encoding: "utf8" });
  return stdout?.split("\n")[0] ?? "";
}

const onPath = (name) => firstLine("sh", ["-c", `command -v ${name}`]);

function chromium() {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  return places.find((path) => path !== undefined && existsSync(path)) ?? "";
}

function postgres() {
  const versions = existsSync(POSTGRES_ROOT) ? readdirSync(POSTGRES_ROOT).sort() : [];
  return versions.map((v) => `${POSTGRES_ROOT}/${v}/bin/initdb`).filter((path) => existsSync(path));
}

/** Changes when a program comes, goes or is upgraded: its place, size and date. */
function fingerprint(...paths) {
  const known = paths.filter((path) => path !== "").map((path) => realpathSync(path));
  return known.map((path) => `${path}:${statSync(path).size}:${statSync(path).mtimeMs}`).join(",") || "none";
}

/**
 * One variable per kind of program, named by the test tasks that use it: their stored results count only
 * while the machine has the same programs.
 */
export function programsEnv() {
  const font = firstLine("fc-match", ["--format=%{file}", FONT]);
  return {
    DENGTA_TEST_CHROMIUM: fingerprint(chromium(), font),
    DENGTA_TEST_OFFICE: fingerprint(onPath("soffice"), onPath("pdftotext"), font),
    DENGTA_TEST_POSTGRES: fingerprint(...postgres()),
  };
}

/** One line for every part of the suite that cannot run on this machine, with the reason. */
export function leftOut() {
  const lines = [];
  if (chromium() === "")
    lines.push("browser journeys (no Chromium in /usr/bin, none named by CHROMIUM_PATH)");
  if (onPath("soffice") === "") lines.push("files opened in LibreOffice (no soffice on PATH)");
  if (process.env.TEST_DATABASE_URL === undefined && postgres().length === 0)
    lines.push("API on PostgreSQL (neither its programs nor TEST_DATABASE_URL)");
  return lines;
}
