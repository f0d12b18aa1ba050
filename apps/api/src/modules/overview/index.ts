import "./overview.query.ts";
