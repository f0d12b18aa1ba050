import { unreachable } from "../errors/index.ts";
import type { RegionCode } from "../regions/index.ts";
import { nameKey } from "../text/index.ts";
import { type Permission, type Role, reachOf } from "./role.ts";

/** The signed-in person as decisions see them. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** Unit of provincial roles and platform users; null for national roles. */
  readonly regionCode: RegionCode | null;
  /** Name of the platform a platform user speaks for; null for others. */
  readonly platformName: string | null;
}

/** What is to be touched. `platformName` null means more than one platform's data. */
export interface Target {
  readonly regionCode: RegionCode;
  readonly platformName: string | null;
}

/** Whether the actor may use the permission on the target. */
export function isAllowed(actor: Actor, permission: Permission, target: Target): boolean {
  const reach = reachOf(actor.role, permission);
  switch (reach) {
    case "all":
      return true;
    case "ownRegion":
      return actor.regionCode === target.regionCode;
    case "ownPlatform":
      return (
        actor.regionCode === target.regionCode &&
        actor.platformName !== null &&
        target.platformName !== null &&
        nameKey(actor.platformName) === nameKey(target.platformName)
      );
    case "none":
      return false;
    default:
      return unreachable(reach);
  }
}
