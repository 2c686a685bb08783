// Gathers the words that the readers know, from their own code: as a loader of webpack and a transform of jest this fills
// the list of src/core/anonymise/reader-phrases.ts, so that a new word in a pattern needs no second place.
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { RegExpParser } = require("@eslint-community/regexpp");
const ts = require("typescript");

const ROOT = path.resolve(__dirname, "../..");

/** The rooms whose texts and patterns are what a workbook is read by. */
const READERS = [
  "src/core/criteria",
  "src/core/data",
  "src/core/days-off",
  "src/core/deadline",
  "src/core/indicators",
  "src/core/lib",
  "src/core/periods",
  "src/core/plan",
  "src/core/rules",
  "src/core/table",
  "src/core/words",
  "src/core/read-units.ts",
  "src/core/settings.ts",
  "src/core/tables.ts",
  "src/core/today-formula.ts",
  "src/workbook/names.ts",
  "src/workbook/xlsx/write/written-record.ts",
];
/** What any syllable is made of, and the names of HTML letters, are no words. */
const LETTERS_ONLY = /lib[\\/](?:vietnamese-words|suspect-letters|version|name-of-fault)\.ts$/;

const filesOf = (place) => {
  const whole = path.join(ROOT, place);
  if (place.endsWith(".ts")) return [whole];
  const all = readdirSync(whole, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return all.sort().map((file) => path.join(whole, file));
};

const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

/**
 * The words, folded, that stand together in the texts and patterns of the readers ("hoan thanh", "quy"); patterns are
 * written out as far as they go. What shorter ones make up is left out.
 */
const phrasesInCode = () => {
  const phrases = new Set();
  const add = (text) => {
    for (const [phrase] of folded(text).matchAll(/[a-z]+(?: +[a-z]+)*/g))
      if (/[a-z]{2}/.test(phrase)) phrases.add(phrase.replace(/ +/g, " "));
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      add(node.text);
    } else if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = "", flags = ""] = /^\/([^]*)\/([a-z]*)$/.exec(node.text) ?? [];
      const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
      spellings(tree).forEach(add);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of READERS.flatMap(filesOf).filter((name) => !LETTERS_ONLY.test(name)))
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return withoutMadeUp(phrases);
};

const withoutMadeUp = (phrases) => {
  const kept = new Set();
  const all = [...phrases].map((phrase) => phrase.split(" ")).sort((a, b) => a.length - b.length);
  for (const words of all) {
    const covered = words.map((word) => word.length < 2);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++)
        if (kept.has(words.slice(from, to).join(" "))) covered.fill(true, from, to);
    if (covered.includes(false)) kept.add(words.join(" "));
  }
  return [...kept].sort();
};

const MOST = 500;

/** What a pattern reads, with a space for what has no end: /h(?:à|oà)n\s?/ → "hàn", "hàn ", "hoàn", "hoàn ". */
const spellings = (node) => {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return [...new Set(node.alternatives.flatMap(spellings))].slice(0, 4 * MOST);
    case "Alternative":
      return node.elements.map(spellings).reduce(joined, [""]);
    case "Character":
      return [String.fromCodePoint(node.value)];
    case "CharacterClass": {
      const few = !node.negate && node.elements.length <= 8;
      return few
        ? node.elements.map((one) => (one.type === "Character" ? String.fromCodePoint(one.value) : " "))
        : [" "];
    }
    case "Quantifier": {
      const once = spellings(node.element);
      return node.min === 0 ? ["", ...once] : once;
    }
    case "Assertion":
      return node.alternatives ? [" ", ...node.alternatives.flatMap(spellings)].slice(0, MOST) : [" "];
    default:
      return [" "];
  }
};

const joined = (before, after) => before.flatMap((one) => after.map((next) => one + next)).slice(0, MOST);

const listed = () => JSON.stringify(phrasesInCode());

/** The loader of webpack. */
module.exports = function filled(source) {
  for (const place of READERS) {
    const whole = path.join(ROOT, place);
    if (place.endsWith(".ts")) this.addDependency(whole);
    else this.addContextDependency(whole);
  }
  return source.replace("= [];", `= ${listed()};`);
};
module.exports.phrasesInCode = phrasesInCode;

/** The transform of jest. */
module.exports.process = () => ({ code: `exports.READER_PHRASES = ${listed()};` });
module.exports.getCacheKey = () => createHash("sha256").update(listed()).digest("hex");
