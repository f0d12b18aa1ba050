-- CreateTable
CREATE TABLE "PlanRow" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT NOT NULL,
    "orderKey" TEXT COLLATE "C" NOT NULL,
    "values" JSONB NOT NULL,
    "unread" JSONB NOT NULL DEFAULT '{}',
    "stamps" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KpiForm" (
    "platformId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "state" "KpiFormState" NOT NULL DEFAULT 'drafting',

    CONSTRAINT "KpiForm_pkey" PRIMARY KEY ("platformId")
);

-- CreateTable
CREATE TABLE "RowChange" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "RowChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WriteAnswer" (
    "actorId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WriteAnswer_pkey" PRIMARY KEY ("actorId","requestId")
);

-- CreateIndex
CREATE INDEX "PlanRow_planId_kind_parentId_orderKey_idx" ON "PlanRow"("planId", "kind", "parentId", "orderKey");

-- CreateIndex
CREATE INDEX "PlanRow_parentId_kind_idx" ON "PlanRow"("parentId", "kind");

-- CreateIndex
CREATE INDEX "KpiForm_planId_idx" ON "KpiForm"("planId");

-- CreateIndex
CREATE INDEX "RowChange_rowId_id_idx" ON "RowChange"("rowId", "id");

-- CreateIndex
CREATE INDEX "RowChange_planId_id_idx" ON "RowChange"("planId", "id");

-- CreateIndex
CREATE INDEX "RowChange_entryId_idx" ON "RowChange"("entryId");

-- CreateIndex
CREATE INDEX "WriteAnswer_planId_idx" ON "WriteAnswer"("planId");

-- CreateIndex
CREATE INDEX "WriteAnswer_createdAt_idx" ON "WriteAnswer"("createdAt");

-- AddForeignKey
ALTER TABLE "PlanRow" ADD CONSTRAINT "PlanRow_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KpiForm" ADD CONSTRAINT "KpiForm_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RowChange" ADD CONSTRAINT "RowChange_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RowChange" ADD CONSTRAINT "RowChange_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WriteAnswer" ADD CONSTRAINT "WriteAnswer_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What tables of their own held becomes rows: the same values, blanks left out, sisters in the order they had.

-- Place n (from 0) of a list as a text that sorts like it: "a0" … "az", "b00" … "bzz", "c000" …
CREATE FUNCTION pg_temp.order_key(n bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  digits CONSTANT text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  rest bigint := n;
  width int := 1;
  size bigint := 62;
  key text := '';
BEGIN
  WHILE rest >= size LOOP
    rest := rest - size;
    width := width + 1;
    size := size * 62;
  END LOOP;
  FOR i IN 1..width LOOP
    key := substr(digits, (rest % 62)::int + 1, 1) || key;
    rest := rest / 62;
  END LOOP;
  RETURN chr(96 + width) || key;
END $$;

-- Fen as text in 万元: at least two decimals, no other trailing zeros.
CREATE FUNCTION pg_temp.wan(fen bigint) RETURNS text LANGUAGE sql AS $$
  SELECT (fen / 1000000)::text || '.' || substr(lpad((fen % 1000000)::text, 6, '0'), 1, 2)
    || rtrim(substr(lpad((fen % 1000000)::text, 6, '0'), 3), '0')
$$;

-- Without nulls and empty texts: blank is absent.
CREATE FUNCTION pg_temp.filled(cells jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(cells)
  WHERE value NOT IN ('null'::jsonb, '""'::jsonb, '[]'::jsonb)
$$;

INSERT INTO "PlanRow" (id, "planId", kind, "parentId", "orderKey", values, revision, "updatedAt")
SELECT "ownerId" || '/' || "nodeId", "planId", 'section', "ownerId", 'a0', pg_temp.filled(texts), revision, "updatedAt"
FROM "Section"
UNION ALL
SELECT id, "planId", 'industry', "planId",
  pg_temp.order_key(row_number() OVER (PARTITION BY "planId" ORDER BY position, id) - 1),
  pg_temp.filled(jsonb_build_object('name', name, 'kpiSetId', "kpiSetId", 'indicators', indicators)), revision, "updatedAt"
FROM "Industry"
UNION ALL
SELECT p.id, i."planId", 'problem', p."industryId",
  pg_temp.order_key(row_number() OVER (PARTITION BY p."industryId" ORDER BY p.position, p.id) - 1),
  pg_temp.filled(jsonb_build_object(
    'kind', nullif(p.kind::text, 'pain'), 'scope', nullif(p.scope::text, 'common'), 'description', p.description)),
  p.revision, p."updatedAt"
FROM "Problem" p JOIN "Industry" i ON i.id = p."industryId"
UNION ALL
SELECT s.id, i."planId", 'scenario', s."industryId",
  pg_temp.order_key(row_number() OVER (PARTITION BY s."industryId" ORDER BY s.position, s.id) - 1),
  pg_temp.filled(jsonb_build_object(
    'kind', nullif(s.kind::text, 'common'), 'name', s.name, 'description', s.description,
    'problemIds', coalesce(
      (SELECT jsonb_agg(x."problemId" ORDER BY x."problemId") FROM "ScenarioProblem" x WHERE x."scenarioId" = s.id),
      '[]'))),
  s.revision, s."updatedAt"
FROM "Scenario" s JOIN "Industry" i ON i.id = s."industryId"
UNION ALL
SELECT id, "planId", 'platform', "industryId",
  pg_temp.order_key(row_number() OVER (PARTITION BY "industryId" ORDER BY position, id) - 1),
  pg_temp.filled(jsonb_build_object(
    'name', name, 'uscc', uscc, 'knowledge', knowledge, 'technology', technology, 'ecosystem', ecosystem,
    'cases', cases, 'quality', quality)),
  revision, "updatedAt"
FROM "Platform"
UNION ALL
SELECT s.id, p."planId", 'solution', s."platformId",
  pg_temp.order_key(row_number() OVER (PARTITION BY s."platformId" ORDER BY s.position, s.id) - 1),
  pg_temp.filled(jsonb_build_object(
    'name', s.name, 'content', s.content, 'features', s.features, 'investmentReturn', s."investmentReturn",
    'implementationTime', s."implementationTime", 'training', s.training)),
  s.revision, s."updatedAt"
FROM "Solution" s JOIN "Platform" p ON p.id = s."platformId"
UNION ALL
SELECT x."solutionId" || '/' || x."scenarioId", p."planId", 'price', x."solutionId",
  pg_temp.order_key(row_number() OVER (PARTITION BY x."solutionId" ORDER BY x.position, x."scenarioId") - 1),
  pg_temp.filled(jsonb_build_object('price', pg_temp.wan(x."priceFen"))), s.revision, s."updatedAt"
FROM "ScenarioPrice" x JOIN "Solution" s ON s.id = x."solutionId" JOIN "Platform" p ON p.id = s."platformId"
UNION ALL
SELECT k."platformId" || '/' || k."indicatorId", p."planId", 'kpiValue', k."platformId",
  pg_temp.order_key(row_number() OVER (PARTITION BY k."platformId" ORDER BY k.position, k."indicatorId") - 1),
  pg_temp.filled(jsonb_build_object('baseline', k.baseline, 'target', k.target, 'actual', k.actual)),
  k.revision, k."updatedAt"
FROM "KpiValue" k JOIN "Platform" p ON p.id = k."platformId"
UNION ALL
SELECT id, "planId", 'enterprise', "industryId",
  pg_temp.order_key(row_number() OVER (PARTITION BY "industryId" ORDER BY position, id) - 1),
  pg_temp.filled(jsonb_build_object(
    'name', name, 'uscc', uscc, 'platformId', "platformId", 'cost', pg_temp.wan("costFen"),
    'costBasis', "costBasis", 'requested', pg_temp.wan("requestedFen"), 'schedule', schedule, 'goal', goal,
    'content', content, 'assurance', assurance, 'sector', sector, 'employees', employees, 'revenue', revenue,
    'assets', assets, 'levelRubricId', "levelRubricId", 'levelScore', "levelScore", 'level', level,
    'levelAssessedBy', "levelAssessedBy", 'levelAssessedOn', "levelAssessedOn", 'targetLevel', "targetLevel")),
  revision, "updatedAt"
FROM "Enterprise"
UNION ALL
SELECT id, "planId", 'evidence', "planId",
  pg_temp.order_key(row_number() OVER (PARTITION BY "planId" ORDER BY position, id) - 1),
  pg_temp.filled(jsonb_build_object(
    'kind', nullif(kind::text, 'other'), 'title', title, 'fileName', "fileName", 'mediaType', "mediaType",
    'sizeBytes', nullif("sizeBytes", 0), 'sha256', sha256, 'enterpriseId', "enterpriseId", 'platformId', "platformId")),
  1, "createdAt"
FROM "Evidence";

INSERT INTO "KpiForm" ("platformId", "planId", state)
SELECT id, "planId", "kpiFormState" FROM "Platform" WHERE "kpiFormState" <> 'drafting';

CREATE TRIGGER "change_is_kept" BEFORE UPDATE OR DELETE ON "RowChange"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "changes_are_not_emptied" BEFORE TRUNCATE ON "RowChange"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- DropForeignKey
ALTER TABLE "Enterprise" DROP CONSTRAINT "Enterprise_industryId_fkey";

-- DropForeignKey
ALTER TABLE "Enterprise" DROP CONSTRAINT "Enterprise_planId_fkey";

-- DropForeignKey
ALTER TABLE "Enterprise" DROP CONSTRAINT "Enterprise_platformId_fkey";

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_enterpriseId_fkey";

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_planId_fkey";

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_platformId_fkey";

-- DropForeignKey
ALTER TABLE "Industry" DROP CONSTRAINT "Industry_planId_fkey";

-- DropForeignKey
ALTER TABLE "KpiValue" DROP CONSTRAINT "KpiValue_platformId_fkey";

-- DropForeignKey
ALTER TABLE "Platform" DROP CONSTRAINT "Platform_industryId_fkey";

-- DropForeignKey
ALTER TABLE "Platform" DROP CONSTRAINT "Platform_planId_fkey";

-- DropForeignKey
ALTER TABLE "Problem" DROP CONSTRAINT "Problem_industryId_fkey";

-- DropForeignKey
ALTER TABLE "Scenario" DROP CONSTRAINT "Scenario_industryId_fkey";

-- DropForeignKey
ALTER TABLE "ScenarioPrice" DROP CONSTRAINT "ScenarioPrice_scenarioId_fkey";

-- DropForeignKey
ALTER TABLE "ScenarioPrice" DROP CONSTRAINT "ScenarioPrice_solutionId_fkey";

-- DropForeignKey
ALTER TABLE "ScenarioProblem" DROP CONSTRAINT "ScenarioProblem_problemId_fkey";

-- DropForeignKey
ALTER TABLE "ScenarioProblem" DROP CONSTRAINT "ScenarioProblem_scenarioId_fkey";

-- DropForeignKey
ALTER TABLE "Section" DROP CONSTRAINT "Section_industryId_fkey";

-- DropForeignKey
ALTER TABLE "Section" DROP CONSTRAINT "Section_planId_fkey";

-- DropForeignKey
ALTER TABLE "Solution" DROP CONSTRAINT "Solution_platformId_fkey";

-- DropTable
DROP TABLE "Enterprise";

-- DropTable
DROP TABLE "Evidence";

-- DropTable
DROP TABLE "Industry";

-- DropTable
DROP TABLE "KpiValue";

-- DropTable
DROP TABLE "Platform";

-- DropTable
DROP TABLE "Problem";

-- DropTable
DROP TABLE "Scenario";

-- DropTable
DROP TABLE "ScenarioPrice";

-- DropTable
DROP TABLE "ScenarioProblem";

-- DropTable
DROP TABLE "Section";

-- DropTable
DROP TABLE "Solution";

-- DropEnum
DROP TYPE "Assessor";

-- DropEnum
DROP TYPE "Commonness";

-- DropEnum
DROP TYPE "CostBasis";

-- DropEnum
DROP TYPE "EnterpriseSector";

-- DropEnum
DROP TYPE "EvidenceKind";

-- DropEnum
DROP TYPE "ProblemKind";
