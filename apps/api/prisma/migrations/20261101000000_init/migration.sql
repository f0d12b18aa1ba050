-- CreateEnum
CREATE TYPE "Role" AS ENUM ('provincialEditor', 'provincialApprover', 'provincialFinance', 'platformUser', 'nationalReviewer', 'nationalAdministrator');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('notStarted', 'drafting', 'inReview', 'coSigning', 'submitted', 'accepted', 'returned', 'approved', 'archived');

-- CreateEnum
CREATE TYPE "SignOff" AS ENUM ('none', 'approver', 'approverAndFinance');

-- CreateEnum
CREATE TYPE "KpiFormState" AS ENUM ('drafting', 'reported', 'sentBack', 'confirmed');

-- CreateEnum
CREATE TYPE "ProblemKind" AS ENUM ('pain', 'difficulty', 'blockage');

-- CreateEnum
CREATE TYPE "Commonness" AS ENUM ('common', 'individual');

-- CreateEnum
CREATE TYPE "CostBasis" AS ENUM ('platformStandard', 'thirdParty');

-- CreateEnum
CREATE TYPE "EnterpriseSector" AS ENUM ('industrial', 'software', 'wholesale', 'retail', 'construction', 'transport', 'storage', 'post', 'lodging', 'catering', 'informationTransmission', 'property', 'realEstate', 'leasingBusiness', 'agriculture', 'other');

-- CreateEnum
CREATE TYPE "Assessor" AS ENUM ('self', 'onSite');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('cost', 'uscc', 'level', 'seal', 'other');

-- CreateEnum
CREATE TYPE "WorkbookTable" AS ENUM ('fu1', 'fu3', 'fu4', 'fu5');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,
    "role" "Role" NOT NULL,
    "regionCode" TEXT,
    "platformName" TEXT,
    "disabled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "username" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lockedUntil" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("username")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "programme" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "rulesetId" TEXT NOT NULL,
    "requirementTitles" JSONB NOT NULL,
    "dueOn" DATE,
    "signOff" "SignOff" NOT NULL DEFAULT 'none',

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndustryName" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "IndustryName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "state" "PlanState" NOT NULL DEFAULT 'notStarted',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "returnedBefore" BOOLEAN NOT NULL DEFAULT false,
    "requiredCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "ownerId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "industryId" TEXT,
    "texts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("ownerId","nodeId")
);

-- CreateTable
CREATE TABLE "Industry" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kpiSetId" TEXT NOT NULL,
    "indicators" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Industry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "kind" "ProblemKind" NOT NULL,
    "scope" "Commonness" NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scenario" (
    "id" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "kind" "Commonness" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioProblem" (
    "scenarioId" TEXT NOT NULL,
    "problemId" TEXT NOT NULL,

    CONSTRAINT "ScenarioProblem_pkey" PRIMARY KEY ("scenarioId","problemId")
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uscc" TEXT,
    "knowledge" TEXT NOT NULL DEFAULT '',
    "technology" TEXT NOT NULL DEFAULT '',
    "ecosystem" TEXT NOT NULL DEFAULT '',
    "cases" TEXT NOT NULL DEFAULT '',
    "quality" TEXT NOT NULL DEFAULT '',
    "kpiFormState" "KpiFormState" NOT NULL DEFAULT 'drafting',
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Solution" (
    "id" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "features" TEXT NOT NULL DEFAULT '',
    "investmentReturn" TEXT NOT NULL DEFAULT '',
    "implementationTime" TEXT NOT NULL DEFAULT '',
    "training" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Solution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioPrice" (
    "solutionId" TEXT NOT NULL,
    "scenarioId" TEXT NOT NULL,
    "priceFen" BIGINT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ScenarioPrice_pkey" PRIMARY KEY ("solutionId","scenarioId")
);

-- CreateTable
CREATE TABLE "Enterprise" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "industryId" TEXT NOT NULL,
    "platformId" TEXT,
    "name" TEXT NOT NULL,
    "uscc" TEXT,
    "position" INTEGER NOT NULL,
    "costFen" BIGINT,
    "costBasis" "CostBasis",
    "requestedFen" BIGINT,
    "schedule" TEXT NOT NULL DEFAULT '',
    "goal" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT '',
    "assurance" TEXT NOT NULL DEFAULT '',
    "sector" "EnterpriseSector",
    "employees" INTEGER,
    "revenue" DOUBLE PRECISION,
    "assets" DOUBLE PRECISION,
    "levelRubricId" TEXT,
    "levelScore" TEXT,
    "level" INTEGER,
    "levelAssessedBy" "Assessor",
    "levelAssessedOn" DATE,
    "targetLevel" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "enterpriseId" TEXT,
    "platformId" TEXT,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiValue" (
    "platformId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "baseline" TEXT,
    "target" TEXT,
    "actual" TEXT,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KpiValue_pkey" PRIMARY KEY ("platformId","indicatorId")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotFigure" (
    "id" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "industryName" TEXT NOT NULL,
    "kpiSetId" TEXT NOT NULL,
    "platforms" INTEGER NOT NULL,
    "enterprises" INTEGER NOT NULL,
    "costMissing" INTEGER NOT NULL,
    "costFen" BIGINT NOT NULL,
    "requestedFen" BIGINT NOT NULL,
    "requestMissing" INTEGER NOT NULL,
    "eligibleFen" BIGINT NOT NULL,
    "payableFen" BIGINT,
    "boundByRate" INTEGER NOT NULL,
    "boundByCap" INTEGER NOT NULL,
    "boundByRequest" INTEGER NOT NULL,
    "platformsAboveCap" INTEGER NOT NULL,

    CONSTRAINT "SnapshotFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotKpi" (
    "figureId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "baselineCount" INTEGER NOT NULL,
    "baselineBlank" INTEGER NOT NULL,
    "baselineSum" DECIMAL(30,10) NOT NULL,
    "targetCount" INTEGER NOT NULL,
    "targetBlank" INTEGER NOT NULL,
    "targetSum" DECIMAL(30,10) NOT NULL,

    CONSTRAINT "SnapshotKpi_pkey" PRIMARY KEY ("figureId","indicatorId")
);

-- CreateTable
CREATE TABLE "PlanReturn" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" TEXT NOT NULL,

    CONSTRAINT "PlanReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReturnNode" (
    "returnId" TEXT NOT NULL,
    "nodeKey" TEXT NOT NULL,
    "comment" TEXT NOT NULL,

    CONSTRAINT "PlanReturnNode_pkey" PRIMARY KEY ("returnId","nodeKey")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "planId" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "industryId" TEXT,
    "userId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "table" "WorkbookTable" NOT NULL,
    "parsed" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_year_programme_key" ON "Batch"("year", "programme");

-- CreateIndex
CREATE UNIQUE INDEX "IndustryName_name_key" ON "IndustryName"("name");

-- CreateIndex
CREATE INDEX "Plan_regionCode_idx" ON "Plan"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_batchId_regionCode_key" ON "Plan"("batchId", "regionCode");

-- CreateIndex
CREATE INDEX "Section_planId_idx" ON "Section"("planId");

-- CreateIndex
CREATE INDEX "Section_industryId_idx" ON "Section"("industryId");

-- CreateIndex
CREATE INDEX "Industry_planId_position_idx" ON "Industry"("planId", "position");

-- CreateIndex
CREATE INDEX "Problem_industryId_position_idx" ON "Problem"("industryId", "position");

-- CreateIndex
CREATE INDEX "Scenario_industryId_position_idx" ON "Scenario"("industryId", "position");

-- CreateIndex
CREATE INDEX "ScenarioProblem_problemId_idx" ON "ScenarioProblem"("problemId");

-- CreateIndex
CREATE INDEX "Platform_industryId_position_idx" ON "Platform"("industryId", "position");

-- CreateIndex
CREATE INDEX "Platform_planId_idx" ON "Platform"("planId");

-- CreateIndex
CREATE INDEX "Platform_name_idx" ON "Platform"("name");

-- CreateIndex
CREATE INDEX "Solution_platformId_position_idx" ON "Solution"("platformId", "position");

-- CreateIndex
CREATE INDEX "ScenarioPrice_scenarioId_idx" ON "ScenarioPrice"("scenarioId");

-- CreateIndex
CREATE INDEX "Enterprise_industryId_position_idx" ON "Enterprise"("industryId", "position");

-- CreateIndex
CREATE INDEX "Enterprise_planId_idx" ON "Enterprise"("planId");

-- CreateIndex
CREATE INDEX "Enterprise_platformId_idx" ON "Enterprise"("platformId");

-- CreateIndex
CREATE INDEX "Enterprise_name_idx" ON "Enterprise"("name");

-- CreateIndex
CREATE INDEX "Enterprise_uscc_idx" ON "Enterprise"("uscc");

-- CreateIndex
CREATE INDEX "Evidence_planId_position_idx" ON "Evidence"("planId", "position");

-- CreateIndex
CREATE INDEX "Evidence_enterpriseId_idx" ON "Evidence"("enterpriseId");

-- CreateIndex
CREATE INDEX "Evidence_platformId_idx" ON "Evidence"("platformId");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_code_key" ON "Snapshot"("code");

-- CreateIndex
CREATE INDEX "Snapshot_createdById_idx" ON "Snapshot"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_planId_version_key" ON "Snapshot"("planId", "version");

-- CreateIndex
CREATE INDEX "SnapshotFigure_snapshotId_idx" ON "SnapshotFigure"("snapshotId");

-- CreateIndex
CREATE INDEX "SnapshotFigure_planId_idx" ON "SnapshotFigure"("planId");

-- CreateIndex
CREATE INDEX "SnapshotFigure_industryName_idx" ON "SnapshotFigure"("industryName");

-- CreateIndex
CREATE INDEX "PlanReturn_planId_createdAt_idx" ON "PlanReturn"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanReturn_authorId_idx" ON "PlanReturn"("authorId");

-- CreateIndex
CREATE INDEX "AuditEntry_planId_at_idx" ON "AuditEntry"("planId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- CreateIndex
CREATE INDEX "Import_planId_createdAt_idx" ON "Import"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_userId_idx" ON "Import"("userId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Industry" ADD CONSTRAINT "Industry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioProblem" ADD CONSTRAINT "ScenarioProblem_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioProblem" ADD CONSTRAINT "ScenarioProblem_problemId_fkey" FOREIGN KEY ("problemId") REFERENCES "Problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Platform" ADD CONSTRAINT "Platform_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Platform" ADD CONSTRAINT "Platform_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Solution" ADD CONSTRAINT "Solution_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioPrice" ADD CONSTRAINT "ScenarioPrice_solutionId_fkey" FOREIGN KEY ("solutionId") REFERENCES "Solution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScenarioPrice" ADD CONSTRAINT "ScenarioPrice_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "Industry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiValue" ADD CONSTRAINT "KpiValue_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotFigure" ADD CONSTRAINT "SnapshotFigure_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotFigure" ADD CONSTRAINT "SnapshotFigure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotKpi" ADD CONSTRAINT "SnapshotKpi_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "SnapshotFigure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReturn" ADD CONSTRAINT "PlanReturn_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReturn" ADD CONSTRAINT "PlanReturn_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReturnNode" ADD CONSTRAINT "PlanReturnNode_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "PlanReturn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
