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
  /** A session's last use is written down this often at most; how long it lasts is a setting. */
  session: { touchSeconds: 5 * 60 },
  signIn: {
    /** Bounds what hashing costs; guessing is slowed down below. */
    perMinutePerAddress: 300,
    /** A device that the account knows, or else a name from one address. */
    byDevice: {
      free: 4,
      longestRestSeconds: 30,
      lockAfter: 10,
      lockSeconds: 15 * 60,
      forgetSeconds: 15 * 60,
    },
    /** A name from all addresses that it has not signed in from before. */
    byName: {
      free: 50,
      longestRestSeconds: 30,
      lockAfter: null,
      lockSeconds: 0,
      forgetSeconds: 60 * 60,
    },
    /** An address at all names that have not signed in from it before; a whole office may share one. */
    byAddress: {
      free: 100,
      longestRestSeconds: 10,
      lockAfter: null,
      lockSeconds: 0,
      forgetSeconds: 10 * 60,
    },
    passwordMaximum: 128,
  },
  token: { perAccount: 20, longestDays: 366, perMinute: 600, nameLength: 60 },
  transaction: { waitMs: 15_000, runMs: 60_000 },
  /** Connections of one process, and how long a request waits for one. */
  pool: { connections: 20, waitMs: 5_000 },
  slowBody: { graceMs: 10_000, leastBytesPerSecond: 1_024, headersMs: 10_000, requestMs: 180_000 },
  health: { waitMs: 2_000, rememberMs: 1_000, leastFreeBytes: 200 * 1024 * 1024 },
  /** Seconds after which a client may try again that met an outage. */
  retryAfterSeconds: 5,
  /** Workbooks that were read are kept until they are applied, and for a while after. */
  imports: { waitingDays: 7, appliedDays: 90, purgeEveryMs: 6 * 60 * 60 * 1_000 },
  shutdown: { drainMs: 60_000 },
} as const;
