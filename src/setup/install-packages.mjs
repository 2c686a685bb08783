import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const WINDOWS = process.platform === "win32";

/**
 * Installs the packages that the lock of a folder names, where some are missing or of another version; gives whether
 * all are there. `onlyProduct` leaves out what tests and checks need, unless some of that is there already. `npm` is
 * the command, "ci" unless told.
 */
export const installPackages = (folder, { saying, onlyProduct = false, npm = "ci" }) => {
  const wanted = packagesOf(path.join(folder, "package-lock.json"));
  // npm notes there what it has installed, when it has finished; some commands note it without installing.
  const present = packagesOf(path.join(folder, "node_modules/.package-lock.json"));
  const narrow = onlyProduct && !Object.values(present).some(({ dev }) => dev);
  const missing = Object.entries(wanted).some(
    ([place, { version, dev, devOptional, optional }]) =>
      // "" is the folder itself; what is optional is for other systems.
      place !== "" &&
      !optional &&
      !(narrow && (dev || devOptional)) &&
      !(present[place]?.version === version && existsSync(path.join(folder, place))),
  );
  if (!missing) return true;

  console.error(saying);
  const less = narrow ? ["--omit=dev", "--omit=optional"] : [];
  const list = [npm, ...less, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  // stdout stays free for the command that asked: scripts read its JSON.
  const run = spawnSync(WINDOWS ? "npm.cmd" : "npm", list, { cwd: folder, stdio: ["ignore", 2, 2], shell: WINDOWS });
  if (run.status === 0) return true;
  console.error(`The packages of ${folder} could not be fetched: see the lines above. Is the npm registry reachable?`);
  return false;
};

const packagesOf = (lock) => {
  try {
    return JSON.parse(readFileSync(lock, "utf8")).packages;
  } catch {
    return {};
  }
};
