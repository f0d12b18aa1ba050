import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** Where the API runs while developing. */
const API = process.env.DENGTA_API ?? "http://localhost:4000";

/** Chromium 90 is the oldest browser in use (统信, 奇安信). */
const OLDEST_BROWSER = "chrome90";

/** The API takes writes from its own origin only: to it, the development server is that origin. */
const toApi = { target: API, changeOrigin: true, headers: { origin: API } };

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@dengta/source", ...defaultClientConditions] },
  build: { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER, chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { "/graphql": toApi, "/api": toApi, "/download": toApi } },
});
