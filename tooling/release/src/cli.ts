import { manifestOf, PUBLIC_CODE, RELEASED_SCHEMA, read, SCHEMA, SCHEMA_CHANGESET, write } from "./files.ts";
import { breakingChanges, changesetOf } from "./schema-changes.ts";

/** Names what the schema breaks since the last release in a changeset of its own. */
function nameChanges(): void {
  const changes = breakingChanges(read(RELEASED_SCHEMA), read(SCHEMA));
  write(SCHEMA_CHANGESET, changesetOf(changes, manifestOf("apps/api").version));
  console.log(changes.length === 0 ? "The schema breaks nothing." : changes.join("\n"));
}

/** After the versions have moved: the schema of today is the released one, and the catalogue card says which. */
function seal(): void {
  const { version } = manifestOf("apps/api");
  const today = new Date().toISOString().slice(0, 10);
  write(RELEASED_SCHEMA, read(SCHEMA));
  write(SCHEMA_CHANGESET, null);
  write(
    PUBLIC_CODE,
    read(PUBLIC_CODE)
      .replace(/^softwareVersion: .*$/m, `softwareVersion: ${version}`)
      .replace(/^releaseDate: .*$/m, `releaseDate: "${today}"`),
  );
  write("package.json", read("package.json").replace(/"version": "[^"]*"/, `"version": "${version}"`));
  console.log(`${version} is ready: look through the changelogs, commit, tag v${version}.`);
}

const COMMANDS: Readonly<Record<string, () => void>> = { schema: nameChanges, seal };
const command = COMMANDS[process.argv[2] ?? ""];
if (command === undefined) {
  console.error(`Usage: node tooling/release/src/cli.ts ${Object.keys(COMMANDS).join("|")}`);
  process.exitCode = 1;
} else command();
