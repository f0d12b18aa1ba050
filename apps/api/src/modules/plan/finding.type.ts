import type { Finding, FindingPlace } from "@dengta/domain";
import { SubmissionRefusedError } from "../../kernel/errors.ts";
import { builder } from "../../schema/builder.ts";
import { SeverityType } from "../../schema/enums.ts";
import { ErrorInterface } from "../../schema/error-types.ts";

const PlaceType = builder.objectRef<FindingPlace>("FindingPlace").implement({
  description: "Where a finding sits; null means not below this level.",
  fields: (t) => ({
    form: t.exposeString("form"),
    sectionId: t.exposeString("sectionId", { nullable: true }),
    industryId: t.exposeID("industryId", { nullable: true }),
    platformId: t.exposeID("platformId", { nullable: true }),
    enterpriseId: t.exposeID("enterpriseId", { nullable: true }),
    field: t.exposeString("field", { nullable: true }),
  }),
});

const RepairType = builder.objectRef<NonNullable<Finding["repair"]>>("FindingRepair").implement({
  fields: (t) => ({
    label: t.exposeString("label"),
    value: t.exposeString("value", { description: "Text to write into the place's field." }),
  }),
});

export const FindingType = builder.objectRef<Finding>("Finding").implement({
  fields: (t) => ({
    code: t.exposeString("code"),
    severity: t.expose("severity", { type: SeverityType }),
    place: t.field({ type: PlaceType, resolve: (finding) => finding.place }),
    message: t.exposeString("message"),
    repair: t.field({ type: RepairType, nullable: true, resolve: (finding) => finding.repair }),
  }),
});

builder.objectType(SubmissionRefusedError, {
  name: "SubmissionRefusedError",
  interfaces: [ErrorInterface],
  fields: (t) => ({
    findings: t.field({ type: [FindingType], resolve: (error) => [...error.findings] }),
  }),
});
