import { STANDARD_CATALOGUE } from "@dengta/rules";
import { openDatabase } from "./db/index.ts";
import { readEnv } from "./env.ts";
import { checkFacts, rebuildFacts } from "./modules/facts/index.ts";

/**
 * `pnpm --filter @dengta/api facts` writes the national facts anew from the submitted documents and proves that they
 * agree; with `check` it proves only. Ends with 1 where a snapshot's facts differ from its document.
 */
async function main(): Promise<void> {
  const only = process.argv[2] === "check";
  const database = await openDatabase(readEnv(process.env), (error) => {
    throw error;
  });
  try {
    const run = only ? checkFacts : rebuildFacts;
    const { snapshots, disagreeing } = await run(database.db, STANDARD_CATALOGUE);
    const outcome =
      disagreeing.length === 0 ? "全部一致" : `${disagreeing.length} 个不一致：${disagreeing.join("、")}`;
    process.stdout.write(
      `${only ? "已核对" : "已重建并核对"} ${snapshots} 个提交版本的全国数据，${outcome}\n`,
    );
    if (disagreeing.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

await main();
