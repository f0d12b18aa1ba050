import type { Enterprise, Evidence, Platform } from "@dengta/domain";
import { demoId, sha256 } from "../hash.ts";

/** 成本证明材料 of a platform, valid for all its firms. Its bytes are {@link demoEvidenceText}. */
export function costEvidenceOf(platform: Platform, basis: Enterprise["costBasis"]): Evidence {
  const title =
    basis === "thirdParty" ? `${platform.name}改造成本评估说明` : `${platform.name}改造成本测算说明`;
  const text = demoEvidenceText(title);
  return {
    id: demoId("evi", platform.id),
    kind: "cost",
    title,
    fileName: `${title}.txt`,
    mediaType: "text/plain",
    sizeBytes: new TextEncoder().encode(text).length,
    sha256: sha256(text),
    enterpriseId: null,
    platformId: platform.id,
  };
}

/** The file that a demo evidence entry names: its size and hash are those of this text in UTF-8. */
export function demoEvidenceText(title: string): string {
  return `演示数据，不是真实材料。\n${title}\n`;
}
