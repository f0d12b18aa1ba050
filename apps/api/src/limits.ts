/** Every limit of the API, in one place. Sizes in bytes, times in seconds unless the name says otherwise. */
export const LIMITS = {
  body: {
    /** A GraphQL request without files. */
    json: 5 * 1024 * 1024,
    /** A request that carries a workbook. */
    upload: 20 * 1024 * 1024,
    /** Sign-in and the like. */
    auth: 64 * 1024,
  },
  query: { depth: 12, breadth: 600, complexity: 20_000, tokens: 4_000 },
  /** Complexity counted per list item where a field does not say better. */
  listMultiplier: 10,
  page: { default: 50, maximum: 200 },
  write: { rows: 2_000, textLength: 50_000, nameLength: 500 },
  plan: { industries: 30, platformsPerIndustry: 100, enterprisesPerIndustry: 30_000, listRows: 300 },
  workbook: { seconds: 30, memoryMb: 768 },
  session: { lifetime: 12 * 60 * 60, refreshAfter: 60 * 60 },
  signIn: {
    perMinutePerAddress: 30,
    failuresBeforeLock: 5,
    lockMinutes: 15,
    passwordMinimum: 8,
    passwordMaximum: 128,
  },
  transaction: { waitMs: 15_000, runMs: 60_000 },
  shutdownMs: 10_000,
} as const;
