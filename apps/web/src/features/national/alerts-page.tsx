export { AlertsPage } from "./alerts/alerts-page.tsx";
