import { isWithin } from "./dates.ts";
import type { DatedValue, Parameter, Ruleset, SubsidyParameterValues } from "./types.ts";

/** The dated value in force on a day. The catalogue test proves that one exists within the validity. */
export function readDated<T>(parameter: Parameter<T>, asOf: string): DatedValue<T> {
  const found = parameter.values.find((value) => isWithin(value, asOf));
  if (found === undefined) throw new Error(`parameter ${parameter.name} has no value on ${asOf}`);
  return found;
}

/** All subsidy parameters as they stand on a day within the rule set's validity. */
export function readParameters({ parameters }: Ruleset, asOf: string): SubsidyParameterValues {
  return {
    enterpriseRateBps: readDated(parameters.enterpriseRateBps, asOf).value,
    enterpriseCapFen: readDated(parameters.enterpriseCapFen, asOf).value,
    platformCapFen: readDated(parameters.platformCapFen, asOf).value,
    minimumEnterprises: readDated(parameters.minimumEnterprises, asOf).value,
    proposalStepFen: readDated(parameters.proposalStepFen, asOf).value,
  };
}
