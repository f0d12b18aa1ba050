/** Whose snapshot the facts stand beside. */
export interface FactOwner {
  readonly snapshotId: string;
  readonly planId: string;
  readonly batchId: string;
}
