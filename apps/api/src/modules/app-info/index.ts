export { type DemoSignIn, markAsDemo, readAppInfo, readDemoSignIns } from "./app-info.service.ts";
