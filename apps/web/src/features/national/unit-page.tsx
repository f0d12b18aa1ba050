export { UnitPage } from "./unit/unit-page.tsx";
