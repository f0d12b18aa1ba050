import { writeFileSync } from "node:fs";
import { INTROSPECTION_FILE, printIntrospection } from "./introspection.ts";

writeFileSync(INTROSPECTION_FILE, printIntrospection());
