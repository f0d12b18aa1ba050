-- Every entry of the audit log carries a hash over itself and the one before it: one that was changed, put in or
-- taken out shows. Each plan has a chain of its own, so that units never wait for one another.
ALTER TABLE "AuditEntry"
  ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION "audit_entry_hash"(previous TEXT, entry "AuditEntry") RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous, entry."sequence", entry."id", to_char(entry."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    entry."actorId", entry."action", entry."planId", entry."before", entry."after"
  )::TEXT, 'UTF8')), 'hex');
$$;

-- Entries written before there was a chain, in the order of their ids, which is that of time.
ALTER TABLE "AuditEntry" DISABLE TRIGGER "audit_is_kept";
UPDATE "AuditEntry" SET "sequence" = numbered.place FROM (
  SELECT "id", row_number() OVER (PARTITION BY "planId" ORDER BY "id") AS place FROM "AuditEntry"
) numbered WHERE numbered."id" = "AuditEntry"."id";
DO $$
DECLARE
  entry "AuditEntry";
  chain TEXT := NULL;
  previous TEXT := '';
BEGIN
  FOR entry IN SELECT * FROM "AuditEntry" ORDER BY coalesce("planId", ''), "sequence" LOOP
    IF chain IS DISTINCT FROM coalesce(entry."planId", '') THEN previous := ''; END IF;
    chain := coalesce(entry."planId", '');
    previous := "audit_entry_hash"(previous, entry);
    UPDATE "AuditEntry" SET "hash" = previous WHERE "id" = entry."id";
  END LOOP;
END;
$$;
ALTER TABLE "AuditEntry" ENABLE TRIGGER "audit_is_kept";

CREATE INDEX "AuditEntry_planId_sequence_idx" ON "AuditEntry"("planId", "sequence");

-- Writers to one chain take turns until they commit; a function that is volatile sees what the one before wrote.
CREATE FUNCTION "chain_audit_entry"() RETURNS TRIGGER LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  previous RECORD;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('AuditEntry ' || coalesce(NEW."planId", ''), 0));
  IF NEW."planId" IS NULL THEN
    SELECT "sequence", "hash" INTO previous FROM "AuditEntry" WHERE "planId" IS NULL ORDER BY "sequence" DESC LIMIT 1;
  ELSE
    SELECT "sequence", "hash" INTO previous FROM "AuditEntry" WHERE "planId" = NEW."planId" ORDER BY "sequence" DESC LIMIT 1;
  END IF;
  NEW."sequence" := coalesce(previous."sequence", 0) + 1;
  NEW."hash" := "audit_entry_hash"(coalesce(previous."hash", ''), NEW);
  RETURN NEW;
END;
$$;

CREATE TRIGGER "audit_is_chained" BEFORE INSERT ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();
