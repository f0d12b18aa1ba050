export { markAsDemo, readAppInfo, readDemoSignIns } from "./app-info.service.ts";
