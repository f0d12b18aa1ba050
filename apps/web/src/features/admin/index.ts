export { mayAdminister } from "./may-administer.ts";
