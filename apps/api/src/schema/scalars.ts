/** Values that travel as text or JSON, with what they mean in the schema's own words. */
export type Scalars = {
  ID: { Input: string; Output: string };
  /** Amount in 万元. */
  Wan: { Input: string; Output: string };
  /** Exact decimal. */
  Decimal: { Input: string; Output: string };
  /** YYYY-MM-DD. */
  Date: { Input: string; Output: string };
  /** Instant, ISO 8601 in UTC. */
  DateTime: { Input: string; Output: string };
  JSON: { Input: unknown; Output: unknown };
  File: { Input: File; Output: never };
};

export const SCALAR_DESCRIPTIONS = {
  Wan: "Exact amount in 万元 as text, at least two decimals: 25.65",
  Decimal: "Exact decimal as text: 96.5",
  Date: "Date, YYYY-MM-DD",
  DateTime: "Instant in UTC, ISO 8601",
} as const;
