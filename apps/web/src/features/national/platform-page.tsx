export { PlatformPage } from "./profile/platform-page.tsx";
