import type { WorkbookPackage } from "../package.ts";
import { scanXml, type XmlHandlers } from "../xml.ts";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address ("worksheet"): transitional and strict files share it. */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** The relationships of a part ("" for the package itself); none when it has none. */
export function relationshipsOf(parts: WorkbookPackage, path: string): readonly Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const bytes = parts.read(`${folder}_rels/${path.slice(slash)}.rels`);
  const found: Relationship[] = [];
  if (bytes === null) return found;
  const handlers: XmlHandlers = {
    open(name, { Id = "", Type = "", Target = "", TargetMode = "" }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: resolvePath(folder, Target),
      });
    },
  };
  scanXml(bytes, handlers, parts.budget);
  return found;
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
