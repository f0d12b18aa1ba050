import { useNavigate, useSearch } from "@tanstack/react-router";
import {
  changeSearch,
  type NationalSearch,
  parseUnitSearch,
  type SearchChanges,
  type UnitSearch,
} from "./search.ts";

export type ChangeSearch = (changes: SearchChanges) => void;

/** The view in the address, and a way to change it; every change is a step that 后退 takes back. */
export function useNationalSearch(): readonly [UnitSearch, ChangeSearch] {
  const search = parseUnitSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change: ChangeSearch = (changes) => {
    void navigate({ to: ".", search: changeSearch(search, changes), resetScroll: false });
  };
  return [search, change];
}

/** What goes along from page to page. */
export function filtersOf({ node: _node, ...filters }: UnitSearch): NationalSearch {
  return filters;
}
