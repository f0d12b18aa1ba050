export { Grade } from "./grade.tsx";
export { Notice } from "./notice.tsx";
