export { EnterprisePage } from "./profile/enterprise-page.tsx";
