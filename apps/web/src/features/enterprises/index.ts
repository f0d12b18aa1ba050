export { EnterpriseDetails } from "./enterprise-details.tsx";
