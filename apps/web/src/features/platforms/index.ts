export { PlatformsEditor } from "./platforms-editor.tsx";
