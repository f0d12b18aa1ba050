import { defineConfig } from "prisma/config";

/** Only `prisma generate` reads this; migrations are run by @dengta/migrate. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
