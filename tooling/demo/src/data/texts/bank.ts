/** Ways to write each field, keyed by template field id. {placeholders} are filled with the unit's facts. */
export type TextBank = Readonly<Record<string, readonly string[]>>;
