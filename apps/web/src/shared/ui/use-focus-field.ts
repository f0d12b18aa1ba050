import { useEffect } from "react";

/** Brings the field that a finding names into view, with the caret in it. */
export function useFocusField(fieldId: string | null): void {
  useEffect(() => {
    if (fieldId === null) return;
    const field = document.getElementById(fieldId) ?? document.getElementById(`field-${fieldId}`);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }, [fieldId]);
}
