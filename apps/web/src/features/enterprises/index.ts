export { EnterpriseDetails } from "./enterprise-details.tsx";
export { Explanation } from "./sheet/why-drawer.tsx";
