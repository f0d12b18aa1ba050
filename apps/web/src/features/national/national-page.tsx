export { OverviewPage as NationalPage } from "./overview/overview-page.tsx";
