import { useEffect, useState } from "react";
import type { PinyinMatch } from "../core/options.ts";

let loading: Promise<PinyinMatch> | null = null;

/** The table of syllables is fetched when the first list of options opens: most pages never need it. */
function load(): Promise<PinyinMatch> {
  loading ??= import("pinyin-match").then(
    ({ default: pinyin }) =>
      (text, letters) =>
        pinyin.match(text, letters) !== false,
  );
  return loading;
}

/** Matching by pinyin; null until it is there, and for good where it could not be fetched. */
export function usePinyin(wanted: boolean): PinyinMatch | null {
  const [match, setMatch] = useState<PinyinMatch | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    load().then(
      (found) => {
        if (here) setMatch(() => found);
      },
      () => {
        // Offline before it was ever fetched: characters still match, and the next list tries again.
        loading = null;
      },
    );
    return () => {
      here = false;
    };
  }, [wanted]);
  return match;
}
