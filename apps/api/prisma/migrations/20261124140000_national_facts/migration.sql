-- CreateTable
CREATE TABLE "PlatformFact" (
    "snapshotId" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "industryName" TEXT NOT NULL,
    "industryKey" TEXT NOT NULL,
    "kpiSetId" TEXT NOT NULL,
    "platformKey" TEXT,
    "name" TEXT NOT NULL,
    "uscc" TEXT,
    "firms" INTEGER NOT NULL,
    "costMissing" INTEGER NOT NULL,
    "requestMissing" INTEGER NOT NULL,
    "costFen" BIGINT NOT NULL,
    "requestedFen" BIGINT NOT NULL,
    "eligibleFen" BIGINT NOT NULL,
    "planEligibleFen" BIGINT NOT NULL,
    "headroomFen" BIGINT NOT NULL,
    "asksRate" INTEGER NOT NULL,
    "asksCap" INTEGER NOT NULL,
    "asksLess" INTEGER NOT NULL,
    "asksNothing" INTEGER NOT NULL,

    CONSTRAINT "PlatformFact_pkey" PRIMARY KEY ("snapshotId","industryId","platformId")
);

-- CreateTable
CREATE TABLE "EnterpriseFact" (
    "snapshotId" TEXT NOT NULL,
    "enterpriseId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "industryName" TEXT NOT NULL,
    "industryKey" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "platformKey" TEXT,
    "platformName" TEXT NOT NULL,
    "enterpriseKey" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "uscc" TEXT,
    "position" INTEGER NOT NULL,
    "costFen" BIGINT,
    "requestedFen" BIGINT,
    "ceilingFen" BIGINT,
    "eligibleFen" BIGINT,
    "asks" TEXT,
    "level" INTEGER,
    "targetLevel" INTEGER,
    "registeredIn" TEXT,

    CONSTRAINT "EnterpriseFact_pkey" PRIMARY KEY ("snapshotId","enterpriseId")
);

-- CreateTable
CREATE TABLE "KpiFact" (
    "snapshotId" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "industryKey" TEXT NOT NULL,
    "platformKey" TEXT,
    "kpiSetId" TEXT NOT NULL,
    "firms" INTEGER NOT NULL,
    "baseline" DECIMAL(30,10),
    "target" DECIMAL(30,10),
    "actual" DECIMAL(30,10),

    CONSTRAINT "KpiFact_pkey" PRIMARY KEY ("snapshotId","industryId","platformId","indicatorId")
);

-- CreateTable
CREATE TABLE "RepeatedEnterprise" (
    "batchId" TEXT NOT NULL,
    "enterpriseKey" TEXT NOT NULL,

    CONSTRAINT "RepeatedEnterprise_pkey" PRIMARY KEY ("batchId","enterpriseKey")
);

-- CreateTable
CREATE TABLE "FactLedger" (
    "snapshotId" TEXT NOT NULL,
    "layout" INTEGER NOT NULL,
    "platforms" INTEGER NOT NULL,
    "enterprises" INTEGER NOT NULL,
    "indicators" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "FactLedger_pkey" PRIMARY KEY ("snapshotId")
);

-- CreateIndex
CREATE INDEX "PlatformFact_batchId_platformKey_idx" ON "PlatformFact"("batchId", "platformKey");

-- CreateIndex
CREATE INDEX "PlatformFact_batchId_industryKey_idx" ON "PlatformFact"("batchId", "industryKey");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_enterpriseKey_idx" ON "EnterpriseFact"("batchId", "enterpriseKey");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_nameKey_idx" ON "EnterpriseFact"("batchId", "nameKey");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_costFen_enterpriseId_idx" ON "EnterpriseFact"("batchId", "costFen", "enterpriseId");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_requestedFen_enterpriseId_idx" ON "EnterpriseFact"("batchId", "requestedFen", "enterpriseId");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_eligibleFen_enterpriseId_idx" ON "EnterpriseFact"("batchId", "eligibleFen", "enterpriseId");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_platformKey_idx" ON "EnterpriseFact"("batchId", "platformKey");

-- CreateIndex
CREATE INDEX "EnterpriseFact_batchId_industryKey_idx" ON "EnterpriseFact"("batchId", "industryKey");

-- CreateIndex
CREATE INDEX "KpiFact_batchId_kpiSetId_indicatorId_idx" ON "KpiFact"("batchId", "kpiSetId", "indicatorId");

-- AddForeignKey
ALTER TABLE "PlatformFact" ADD CONSTRAINT "PlatformFact_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseFact" ADD CONSTRAINT "EnterpriseFact_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiFact" ADD CONSTRAINT "KpiFact_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactLedger" ADD CONSTRAINT "FactLedger_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts are kept as they were written; only a rebuild, which proves them against the snapshots, takes them away.
CREATE FUNCTION "refuse_fact_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('dengta.rebuild_facts', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% rows are never changed, and deleted by a rebuild only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "platform_fact_is_kept" BEFORE UPDATE OR DELETE ON "PlatformFact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_fact_change"();
CREATE TRIGGER "enterprise_fact_is_kept" BEFORE UPDATE OR DELETE ON "EnterpriseFact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_fact_change"();
CREATE TRIGGER "kpi_fact_is_kept" BEFORE UPDATE OR DELETE ON "KpiFact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_fact_change"();
