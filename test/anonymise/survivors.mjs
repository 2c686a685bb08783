// What of a workbook's words stays in its anonymised copy: node test/anonymise/survivors.mjs FILE… (after a build of the
// command line). Of each file: words of four letters and more that stay and are no vocabulary (must be none), and how
// often words of the vocabulary stay in the place where they stood.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

const root = path.resolve(import.meta.dirname, "../..");
const { phrasesInCode } = createRequire(import.meta.url)("../../src/setup/reader-phrases.js");
const functions = readFileSync(path.join(root, "src/core/anonymise/excel-functions.ts"), "utf8");
const VOCABULARY = new Set([
  ...phrasesInCode().flatMap((phrase) => phrase.split(" ")),
  ...(functions.match(/[A-Z]{4,}/g) ?? []).map((name) => name.toLowerCase()),
]);

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/gi, "d")
    .toLowerCase();

const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, number, name) =>
    name
      ? { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name]
      : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)),
  );

const wordsOf = (text) =>
  (text.normalize("NFC").match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .flatMap((run) => run.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    .map(fold)
    .filter((word) => word.length >= 4);

/** Attributes that hold names or sentences; the others hold what OOXML lists. */
const NAMED =
  /\s(?:name|displayName|caption|text|sheet|prompt|promptTitle|error|errorTitle|tooltip|display|descr|title|author|location|formatCode|val|v|Target)="([^"]*)"/g;
/** Words of OOXML and of Office's own, wherever they stand. */
const OFFICE =
  /^(?:xl|workbook|window|solid|yyyy|[a-f]+|worksheets?|sheets?\d*|styles|theme|sharedstrings|drawings?|charts?|comments|tables?|media|image|calibri|times|roman|arial|cambria|normal|office|light|medium|general|xlnm|print|titles|area|true|false|table|style|https?|docprops|core|app|minor|major|localhost|html|body|list|none|type|title)$/;

/** All words of a file's parts, between tags and in attributes that hold words. */
const wordsIn = (bytes) =>
  new Set(
    Object.entries(unzipSync(bytes))
      .filter(([part]) => /\.(?:xml|rels|vml)$/.test(part) && part !== "[Content_Types].xml")
      .flatMap(([, content]) => {
        const xml = strFromU8(content);
        const texts = [...xml.matchAll(/>([^<]+)</g), ...xml.matchAll(NAMED)].map(([, text]) => decoded(text));
        return texts.flatMap((text) => wordsOf(decoded(text).replace(/<[^>]*>/g, " ")));
      })
      .filter((word) => !OFFICE.test(word)),
  );

/** The texts of cells in their order. */
const stringsOf = (bytes) => {
  const parts = unzipSync(bytes);
  const shared = parts["xl/sharedStrings.xml"] ? strFromU8(parts["xl/sharedStrings.xml"]) : "";
  return [...shared.matchAll(/<si>([^]*?)<\/si>/g)].map(([, xml]) => wordsOf(decoded(xml.replace(/<[^>]*>/g, ""))));
};

let failed = false;
for (const file of process.argv.slice(2)) {
  const copy = path.join(mkdtempSync(path.join(os.tmpdir(), "anonymise-")), `copy${path.extname(file)}`);
  try {
    execFileSync(process.execPath, [path.join(root, "dist/cli.js"), "anonymise", file, "-o", copy], { stdio: "pipe" });
  } catch (error) {
    console.log(`${path.basename(file)}: not written (${String(error.stderr).trim().split("\n")[0]})`);
    continue;
  }
  const [before, after] = [readFileSync(file), readFileSync(copy)];
  const own = wordsIn(before);
  const staying = [...wordsIn(after)].filter((word) => own.has(word));
  const strange = staying.filter((word) => !VOCABULARY.has(word));
  const [texts, copies] = [stringsOf(before), stringsOf(after)];
  const all = texts.flat().length;
  const kept = texts.flatMap((words, at) => (copies[at] ?? []).filter((word) => words.includes(word))).length;
  console.log(
    `${path.basename(file)}: ${strange.length} strange words stay${strange.length > 0 ? ` (${strange.join(" ")})` : ""}; ` +
      `${staying.length} of ${own.size} words are vocabulary that stays, ${kept} of ${all} places in texts`,
  );
  failed ||= strange.length > 0;
}
process.exit(failed ? 1 : 0);
