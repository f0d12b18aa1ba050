export { parseNationalSearch, parseUnitSearch } from "./search/index.ts";
