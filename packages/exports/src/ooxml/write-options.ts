/** What every writer takes besides the plan. */
export interface WriteOptions {
  /** Code of the snapshot, printed small at the foot of every page; none for a draft. */
  readonly versionCode?: string | undefined;
  /** Time written into the file's properties. Leave it out where equal plans must give equal bytes. */
  readonly generatedAt?: Date | undefined;
}
