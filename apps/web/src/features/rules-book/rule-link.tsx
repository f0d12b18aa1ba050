import { Link } from "@tanstack/react-router";

interface RuleLinkProps {
  /** Code of a check, or id of a rule. */
  readonly of: string;
  readonly children: string;
}

/** Leads to one rule or check of the rule book. */
export function RuleLink({ of, children }: RuleLinkProps) {
  return (
    <Link to="/rules" search={{ of }}>
      {children}
    </Link>
  );
}
