import { writeFileSync } from "node:fs";
import { FILES } from "./published.ts";

for (const [path, text] of FILES) writeFileSync(new URL(`../${path}`, import.meta.url), text());
