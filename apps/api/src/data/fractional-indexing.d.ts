declare module "fractional-indexing" {
  /** A text that sorts between the two; null: before all, after all. */
  export function generateKeyBetween(a: string | null, b: string | null): string;
  export function generateNKeysBetween(a: string | null, b: string | null, n: number): string[];
}
