import { buildSchema, findBreakingChanges } from "graphql";

/**
 * Sentences that name what a client of the released schema can no longer do, in the order of the alphabet.
 * Both arguments are schemas in the definition language. Throws a GraphQLError for one that is none.
 */
export function breakingChanges(released: string, current: string): string[] {
  const changes = findBreakingChanges(buildSchema(released), buildSchema(current));
  return [...new Set(changes.map(({ description }) => description))].sort();
}

/** How far a breaking change moves the version: before 1.0 the second number is the one that may break. */
function levelOf(version: string): "minor" | "major" {
  return version.startsWith("0.") ? "minor" : "major";
}

/** The changeset that names the changes for the API's changelog; null when nothing breaks. */
export function changesetOf(changes: readonly string[], version: string): string | null {
  if (changes.length === 0) return null;
  const list = changes.map((change) => `- ${change}`).join("\n");
  return `---\n"@dengta/api": ${levelOf(version)}\n---\n\nThe GraphQL schema breaks clients of ${version}:\n\n${list}\n`;
}
