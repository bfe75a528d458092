// npm ci, but only when the lock file is newer than what is installed: a second build needs no network and no time.
import { existsSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  process.exit(npm.status ?? 1);
}
