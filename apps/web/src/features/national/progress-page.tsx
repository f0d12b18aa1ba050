export { ProgressPage } from "./progress/progress-page.tsx";
