export { downloadRoutes } from "./download.route.ts";
