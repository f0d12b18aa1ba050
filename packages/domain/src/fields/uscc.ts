import { normaliseUscc } from "../uscc/uscc.ts";
import { type Field, type FieldOptions, kept, makeField, quoted, unread } from "./field.ts";

/** What a stored code looks like. Whether its check character is right is a finding, not a shape. */
export const USCC_SHAPE = /^[0-9A-Z]{1,32}$/;

/** 统一社会信用代码, normalised; null where not known. */
export function uscc(label: string, options: FieldOptions = {}): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "uscc",
      label,
      blank: null,
      limit: 64,
      read: (text) => {
        const code = normaliseUscc(text);
        if (code === "") return kept(null);
        return USCC_SHAPE.test(code)
          ? kept(code)
          : unread(
              "USCC_NOT_A_CODE",
              `${quoted(text)}不是统一社会信用代码，应为 18 位数字和大写字母，请核对后重填`,
            );
      },
      print: (value) => value ?? "",
    },
    options,
  );
}
