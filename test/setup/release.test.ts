import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

const project = path.join(__dirname, "../..");
let root: string;
const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
/** As `npm run release` does after the build: a module of Node's own, which jest cannot load. */
const packed = (): Record<string, Uint8Array> => {
  const script = `import { packRelease } from ${JSON.stringify(path.join(project, "src/setup/pack-release.mjs"))};
    process.stdout.write(Buffer.from(packRelease(process.argv[1])));`;
  return unzipSync(execFileSync(process.execPath, ["--input-type=module", "-e", script, root]));
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "release-"));
  put("README.md", readFileSync(path.join(project, "README.md"), "utf8"));
  put("dist/cli.js", `exports.main = (words) => console.log(require("./cli/check.js").said, ...words);`);
  put("dist/cli/check.js", `exports.said = "ran";`);
  put("dist/cli/check.js.map", "{}");
  put("dist/pane/taskpane.html", "<p>pane</p>");
  put("dist/pane/icons/plan.png", "png");
  put("dist/pane/manifest.xml", "<at>https://host.example/ke-hoach</at>");
  put("dist/page/index.html", "<p>page</p>");
  put("assets/ke-hoach-mau.xlsx", "sample");
  put("assets/kiem-tra-excel.md", "first day");
  put(
    "package-lock.json",
    JSON.stringify({
      packages: {
        "": { dependencies: { a: "1.2.3", webpack: "5.0.0" }, devDependencies: { b: "1.0.0" } },
        "node_modules/a": { dependencies: { c: "^1.0.0" } },
        "node_modules/a/node_modules/c": { peerDependencies: { a: "1.2.3" } },
        "node_modules/b": { dev: true },
        "node_modules/c": {},
        "node_modules/webpack": { dependencies: { c: "^2.0.0" } },
      },
    }),
  );
  put("node_modules/a/package.json", JSON.stringify({ name: "a", version: "1.2.3", license: "MIT" }));
  put("node_modules/a/LICENSE", "Copyright of a");
  put("node_modules/a/node_modules/c/package.json", JSON.stringify({ name: "c", version: "1.4.0", license: "ISC" }));
});
afterEach(() => rmSync(root, { recursive: true }));

test("the zip holds the pane, the manifest, the page, the command line, the guide and the licences of what runs", () => {
  const files = packed();
  expect(Object.keys(files).sort()).toEqual([
    "CAI-DAT.md",
    "GIAY-PHEP.txt",
    "NGAY-DAU-TRONG-EXCEL.md",
    "dong-lenh/cli.js",
    "dong-lenh/cli/check.js",
    "dong-lenh/ke-hoach-mau.xlsx",
    "dong-lenh/plan-tracker.mjs",
    "pane/icons/plan.png",
    "pane/manifest.xml",
    "pane/taskpane.html",
    "trang/index.html",
  ]);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(text("GIAY-PHEP.txt")).toBe(`a 1.2.3 (MIT)\n\nCopyright of a\n\n${"-".repeat(80)}\n\nc 1.4.0 (ISC)`);
  expect(text("CAI-DAT.md")).toMatch(/^## Cài vào Excel[^]*nginx[^]*IIS/u);
  expect(text("CAI-DAT.md")).toMatch(/\n## Trang không cần Excel[^]*index\.html/u);
  expect(text("CAI-DAT.md")).not.toMatch(/For developers/);
});

test("the command in the zip runs by itself", () => {
  for (const [name, bytes] of Object.entries(packed())) {
    put(`out/${name}`, "");
    writeFileSync(path.join(root, "out", name), bytes);
  }
  const command = path.join(root, "out/dong-lenh/plan-tracker.mjs");
  expect(execFileSync(process.execPath, [command, "check", "x.xlsx"], { encoding: "utf8" })).toBe("ran check x.xlsx\n");
});

test("a missing part of the build, or a package that does not say its licence, stops the release", () => {
  put("node_modules/a/package.json", JSON.stringify({ name: "a", version: "1.2.3" }));
  expect(packed).toThrow(/a does not say its licence/);
  put("node_modules/a/package.json", JSON.stringify({ name: "a", license: "MIT" }));
  rmSync(path.join(root, "dist/cli.js"));
  expect(packed).toThrow(/cli\.js/);
});

test("without an address there is no release", () => {
  const release = path.join(project, "src/setup/release.mjs");
  const env = { ...process.env, PLAN_TRACKER_URL: "" };
  expect(() => execFileSync(process.execPath, [release], { env, stdio: "pipe" })).toThrow(/PLAN_TRACKER_URL=https/);
});
