-- DropForeignKey
ALTER TABLE "SnapshotFigure" DROP CONSTRAINT "SnapshotFigure_planId_fkey";

-- DropForeignKey
ALTER TABLE "SnapshotFigure" DROP CONSTRAINT "SnapshotFigure_snapshotId_fkey";

-- DropForeignKey
ALTER TABLE "SnapshotKpi" DROP CONSTRAINT "SnapshotKpi_figureId_fkey";

-- AlterTable
ALTER TABLE "Batch" ADD COLUMN     "closedAt" TIMESTAMP(3);

-- DropTable
DROP TABLE "SnapshotFigure";

-- DropTable
DROP TABLE "SnapshotKpi";

-- CreateTable
CREATE TABLE "AlertVerdict" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "alertKey" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "dropPlanId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" TEXT NOT NULL,

    CONSTRAINT "AlertVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AlertVerdict_batchId_alertKey_idx" ON "AlertVerdict"("batchId", "alertKey");

-- CreateIndex
CREATE INDEX "AlertVerdict_authorId_idx" ON "AlertVerdict"("authorId");

-- AddForeignKey
ALTER TABLE "AlertVerdict" ADD CONSTRAINT "AlertVerdict_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertVerdict" ADD CONSTRAINT "AlertVerdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Verdicts are a record of who judged what and when.
CREATE TRIGGER "verdict_is_kept" BEFORE UPDATE OR DELETE ON "AlertVerdict"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
