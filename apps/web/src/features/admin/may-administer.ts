import { reachOf } from "@dengta/domain";
import type { SignedInUser } from "../session/index.ts";

export function mayAdminister(user: SignedInUser): boolean {
  return reachOf(user.role, "batch:manage") === "all";
}
