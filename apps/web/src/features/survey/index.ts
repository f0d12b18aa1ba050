export { ProblemsEditor } from "./problems-editor.tsx";
export { ScenariosEditor } from "./scenarios-editor.tsx";
