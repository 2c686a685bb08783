import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { packagesInside } from "./packages-inside.mjs";

/** The command beside what was built of it: no packages, no build. */
const COMMAND = `#!/usr/bin/env node
import { createRequire } from "node:module";
createRequire(import.meta.url)("./cli.js").main(process.argv.slice(2));
`;

/** So that the same build always gives the same zip. */
const SOME_DAY = new Date(2026, 0, 1);

/**
 * The bytes of the zip: `pane/` (with manifest.xml), `trang/` (the page without Excel), `dong-lenh/` (the command line and
 * the sample plan), `CAI-DAT.md` (the chapters of README.md about hosting), `NGAY-DAU-TRONG-EXCEL.md` (what only a real
 * Excel can answer, to be tried on the first day) and `GIAY-PHEP.txt` (licences of what is inside).
 * Needs a whole build in `dist`; throws where one of its parts is missing.
 */
export const packRelease = (root) => {
  const bytes = (...names) => new Uint8Array(readFileSync(path.join(root, ...names)));
  const built = (folder, within) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => statSync(path.join(root, folder, name)).isFile())
      .sort()
      .map((name) => [`${within}/${name.split(path.sep).join("/")}`, bytes(folder, name)]);
  const commands = built("dist/cli", "dong-lenh/cli").filter(([name]) => name.endsWith(".js"));
  return zipSync(
    {
      "CAI-DAT.md": strToU8(hostingGuide(readFileSync(path.join(root, "README.md"), "utf8"))),
      "GIAY-PHEP.txt": strToU8(licenses(root)),
      "NGAY-DAU-TRONG-EXCEL.md": bytes("assets/kiem-tra-excel.md"),
      "dong-lenh/plan-tracker.mjs": strToU8(COMMAND),
      "dong-lenh/cli.js": bytes("dist/cli.js"),
      ...Object.fromEntries(commands),
      "dong-lenh/ke-hoach-mau.xlsx": bytes("assets/ke-hoach-mau.xlsx"),
      ...Object.fromEntries([...built("dist/pane", "pane"), ...built("dist/page", "trang")]),
    },
    { mtime: SOME_DAY },
  );
};

const HOSTING = ["## Cài vào Excel", "## Trang không cần Excel"];

/** From each of these headings to the next one: one text, in README and beside the files. */
const hostingGuide = (readme) => {
  const chapters = HOSTING.map((heading) => {
    const from = readme.indexOf(`\n${heading}`);
    if (from === -1) throw new Error(`README.md has no chapter "${heading}"`);
    const to = readme.indexOf("\n## ", from + 1);
    return readme.slice(from + 1, to === -1 ? undefined : to).trim();
  });
  return `${chapters.join("\n\n")}\n`;
};

/** Every package that may be inside, with the texts of its licence. */
const licenses = (root) =>
  packagesInside(root)
    .map((folder) => licenseOf(path.join(root, folder)))
    .join(`\n\n${"-".repeat(80)}\n\n`);

const licenseOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!license) throw new Error(`${name} does not say its licence`);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
};
