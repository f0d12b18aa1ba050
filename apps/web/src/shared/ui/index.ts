export { Grade } from "./grade.tsx";
export { Notice } from "./notice.tsx";
export { useFocusField } from "./use-focus-field.ts";
