export { ComparisonPage as NationalPage } from "./comparison/comparison-page.tsx";
