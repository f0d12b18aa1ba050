-- What was submitted and who did what are kept as they were written.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "snapshot_is_kept" BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_is_not_emptied" BEFORE TRUNCATE ON "Snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_is_kept" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_is_not_emptied" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The last wall behind the services: amounts are never negative, levels are 0 to 4.
ALTER TABLE "Enterprise"
  ADD CONSTRAINT "Enterprise_costFen_check" CHECK ("costFen" >= 0),
  ADD CONSTRAINT "Enterprise_requestedFen_check" CHECK ("requestedFen" >= 0),
  ADD CONSTRAINT "Enterprise_level_check" CHECK ("level" BETWEEN 0 AND 4),
  ADD CONSTRAINT "Enterprise_targetLevel_check" CHECK ("targetLevel" BETWEEN 0 AND 4);
ALTER TABLE "ScenarioPrice" ADD CONSTRAINT "ScenarioPrice_priceFen_check" CHECK ("priceFen" >= 0);
