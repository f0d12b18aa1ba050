export { SimulatePage } from "./simulate/simulate-page.tsx";
