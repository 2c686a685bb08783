import { readFileSync } from "node:fs";
import path from "node:path";
import { VERSION } from "../src/core/lib/version";

const root = path.resolve(__dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

test("package, lock file, manifest and changelog name the one version", () => {
  const lock = JSON.parse(read("package-lock.json")) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect({
    package: (JSON.parse(read("package.json")) as { version: string }).version,
    lock: lock.version,
    lockRoot: lock.packages[""]?.version,
    manifest: /<Version>([^<]+)</.exec(read("manifest.xml"))?.[1],
    changelog: /^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1],
  }).toEqual({ package: VERSION, lock: VERSION, lockRoot: VERSION, manifest: `${VERSION}.0`, changelog: VERSION });
});
