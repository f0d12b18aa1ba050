export { markAsDemo, readAppInfo } from "./app-info.service.ts";
