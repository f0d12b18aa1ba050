export { RuleLink } from "./rule-link.tsx";
