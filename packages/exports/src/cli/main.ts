#!/usr/bin/env node
import { EXIT, reasonOf } from "./errors.ts";
import { runCli } from "./run.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no fault.
  if (error.code === "EPIPE") return;
  process.stderr.write(`dengta：无法写到标准输出：${reasonOf(error)}\n`);
  process.exit(EXIT.usage);
});

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
});
