import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Who may import whom (house.md "Rooms"): imports go one way down the road. Each room names the rooms it may use. The
 * core states the texts it needs, which the messages fulfil; it never names the messages.
 */
const TABLE: Record<string, { uses: string[]; why: string }> = {
  "core/lib": { uses: ["core/words"], why: "days, texts and numbers stand on nothing but the signs of Word" },
  "core/words": { uses: [], why: "words of meaning stand on nothing; each has one place" },
  "core/error": { uses: [], why: "the one error class stands on nothing" },
  "core/table": { uses: ["core/lib"], why: "cells know no meaning" },
  "core/deadline": { uses: ["core/lib"], why: "a phrase is read without its plan" },
  "core/plan": { uses: ["core/lib", "core/table", "core/deadline"], why: "a plan is read without rules or reports" },
  "core/data": { uses: ["core/lib", "core/words", "core/table"], why: "quantities know tables, not plans" },
  "core/settings": { uses: ["core/lib", "core/table"], why: "settings are a table" },
  "core/days-off": { uses: ["core/lib", "core/table"], why: "days off are a table beside what is known of the years" },
  "core/periods": { uses: ["core/lib", "core/table"], why: "reporting periods are a table" },
  "core/rules": {
    uses: ["core/lib", "core/table", "core/deadline", "core/plan", "core/settings"],
    why: "a rule sees the plan, never the assessment",
  },
  "core/indicators": {
    uses: ["core/lib", "core/words", "core/table", "core/data", "core/rules"],
    why: "indicators stand on quantities",
  },
  "core/criteria": {
    uses: ["core/lib", "core/words", "core/table", "core/data", "core/rules", "core/indicators"],
    why: "points stand on indicators",
  },
  "core/tables": {
    uses: ["core/lib", "core/table", "core/plan", "core/indicators", "core/criteria"],
    why: "lists the tables of all rooms",
  },
  "core/assess": {
    uses: [
      "core/days-off",
      "core/periods",
      "core/lib",
      "core/table",
      "core/plan",
      "core/data",
      "core/rules",
      "core/indicators",
      "core/criteria",
      "core/settings",
      "core/tables",
    ],
    why: "everything above in one call",
  },
  "core/template": {
    uses: ["core/lib", "core/table", "core/days-off", "core/plan", "core/report", "core/criteria", "core/settings"],
    why: "a ready-made workbook as data",
  },
  "core/rollup": {
    uses: [
      "core/lib",
      "core/table",
      "core/data",
      "core/indicators",
      "core/criteria",
      "core/settings",
      "core/assess",
      "core/report",
    ],
    why: "adds up what is assessed of many offices, and shows it",
  },
  "core/import": {
    uses: ["core/lib", "core/error", "core/table", "core/plan", "core/assess", "core/report", "core/template"],
    why: "plans on their way out of a document into a workbook",
  },
  "core/rollover": {
    uses: [
      "core/lib",
      "core/table",
      "core/deadline",
      "core/days-off",
      "core/plan",
      "core/data",
      "core/indicators",
      "core/criteria",
      "core/settings",
      "core/assess",
      "core/template",
    ],
    why: "last year's assessed workbook as next year's sheets",
  },
  "core/proofread": { uses: ["core/lib"], why: "a text is checked against itself" },
  "core/anonymise": { uses: ["core/lib"], why: "texts for texts, whatever they mean" },
  "core/report": {
    uses: ["core/lib", "core/table", "core/plan", "core/rules", "core/indicators", "core/criteria", "core/assess"],
    why: "shows, never computes",
  },
  "core/contract": {
    uses: [
      "core/lib",
      "core/table",
      "core/deadline",
      "core/plan",
      "core/rules",
      "core/indicators",
      "core/criteria",
      "core/assess",
      "core/report",
      "core/proofread",
      "core/import",
      "core/rollup",
    ],
    why: "the promised JSON",
  },
  messages: { uses: ["core/lib", "core/data"], why: "texts format numbers and days, and name the core's types" },
  workbook: {
    uses: ["core/lib", "core/error", "core/table", "core/report"],
    why: "the port speaks of grids and report sheets",
  },
  "workbook/xlsx": {
    uses: ["core/anonymise", "core/lib", "core/error", "core/table", "core/report", "core/template", "workbook"],
    why: "an adapter places, it does not decide",
  },
  "workbook/docx": {
    uses: ["core/lib", "core/error", "core/table", "core/import", "workbook/xlsx"],
    why: "a Word file is the same kind of package",
  },
  "workbook/csv": { uses: ["core/lib", "core/error", "core/table", "workbook", "workbook/xlsx"], why: "an adapter" },
  "workbook/exports": {
    uses: ["core/lib", "core/error", "core/table", "core/data", "workbook", "workbook/csv", "workbook/xlsx"],
    why: "a portal's export is a file, whatever the open workbook is",
  },
  "workbook/documents": {
    uses: [
      "core/lib",
      "core/error",
      "core/table",
      "core/import",
      "workbook",
      "workbook/csv",
      "workbook/docx",
      "workbook/exports",
      "workbook/xlsx",
    ],
    why: "the tables of any document, whatever it is written with",
  },
  "workbook/excel": { uses: ["core/lib", "core/error", "core/table", "core/report", "workbook"], why: "an adapter" },
  docx: { uses: ["core/report"], why: "lays a report out for Word, and decides nothing" },
  "docx/template": {
    uses: ["core/report", "core/error"],
    why: "fills an office's own file, which may be one that cannot be filled",
  },
  actions: { uses: ["core/*", "messages", "workbook"], why: "know the core and the port, never an adapter" },
  cli: {
    uses: [
      "workbook/exports",
      "core/*",
      "messages",
      "actions",
      "docx",
      "docx/template",
      "workbook",
      "workbook/xlsx",
      "workbook/csv",
      "workbook/docx",
      "workbook/documents",
    ],
    why: "a door",
  },
  taskpane: {
    uses: ["docx", "workbook/exports", "workbook/xlsx", "core/*", "messages", "actions", "workbook", "taskpane/office"],
    why: "a door; its views know no Excel",
  },
  "taskpane/office": {
    uses: ["workbook/exports", "core/*", "messages", "workbook", "workbook/excel", "taskpane"],
    why: "the pane's services in Excel",
  },
  page: {
    uses: [
      "workbook/exports",
      "workbook/xlsx",
      "workbook/csv",
      "workbook/documents",
      "core/*",
      "messages",
      "actions",
      "workbook",
      "taskpane",
    ],
    why: "the door without Excel: the same pane beside a view of the file",
  },
  commands: { uses: ["core/*", "messages", "actions", "workbook", "workbook/excel"], why: "a door" },
  setup: { uses: ["core/*", "workbook", "workbook/xlsx"], why: "builds the sample workbook" },
};

/** The files beside core/assess are one room with it: the top of the core. */
const ROOM_OF_FILE: Record<string, string> = {
  "core/data-sheets": "core/assess",
  "core/assess-texts": "core/assess",
  "core/background-findings": "core/assess",
  "core/today-formula": "core/settings",
  "core/without-copies": "core/assess",
  "core/locate": "core/assess",
  "core/linked": "core/assess",
  "core/linked-data": "core/assess",
  "core/read-plans": "core/assess",
  "core/read-units": "core/assess",
  "core/second-tables": "core/assess",
  "core/unread-tables": "core/assess",
  "core/former-units": "core/assess",
  "core/similar-unit-findings": "core/assess",
  "core/sheet-finding": "core/assess",
  "core/side-tables": "core/assess",
  "core/workbook-data": "core/assess",
};

/** What nothing imports because something else opens it: the entries of webpack and npm. */
const ENTRIES = [
  "cli/main.ts",
  "commands/commands.ts",
  "taskpane/main.tsx",
  "page/main.tsx",
  "page/away/worker.ts",
  "setup/sample/make-sample.ts",
];

const SRC = path.resolve(__dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("/node_modules/"));

const roomOf = (file: string): string => {
  const bare = file.replace(/\.tsx?$/, "");
  if (ROOM_OF_FILE[bare]) return ROOM_OF_FILE[bare];
  const rooms = Object.keys(TABLE).filter((room) => bare === room || bare.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? `(no room: ${file})`;
};

interface Import {
  target: string;
  typeOnly: boolean;
}

const importsOf = (file: string): Import[] => {
  const text = readFileSync(path.join(SRC, file), "utf8");
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?"([^"]+)"\s*\)/g)].map(([, target = ""]) => ({
    target,
    typeOnly: false,
  }));
  return [...found.map(([, type, target = ""]) => ({ target, typeOnly: type !== undefined })), ...dynamic];
};

const faultsOf = (file: string): string[] => {
  const room = roomOf(file);
  const rule = TABLE[room];
  if (!rule) return [`${file} stands in no room of the table`];
  return importsOf(file)
    .filter(({ target }) => target.startsWith("."))
    .flatMap(({ target, typeOnly }) => {
      const used = roomOf(path.posix.join(path.posix.dirname(file), target));
      const allowed =
        used === room || rule.uses.includes(used) || (rule.uses.includes("core/*") && used.startsWith("core/"));
      const named = typeOnly && room === "messages" && used.startsWith("core/");
      return allowed || named ? [] : [`${file} imports ${target}: ${room} may not use ${used} (${rule.why})`];
    });
};

/** What the customer named, and what stands beside it; the last ones are made by the commands. */
const TOP = [
  ...["src", "manifest.xml", "assets", "test", "webpack.config.js", "package.json", "tsconfig.json", "README.md"],
  ...["package-lock.json", "CHANGELOG.md", "eslint.config.mjs", "dist", "node_modules", "coverage"],
  "ke-hoach-mau-bao-cao.xlsx",
];

test("the top level holds what was named", () => {
  const there = readdirSync(path.join(SRC, "..")).filter((name) => !name.startsWith("."));
  expect(there.filter((name) => !TOP.includes(name))).toEqual([]);
});

test("every import goes one way", () => expect(files.flatMap(faultsOf)).toEqual([]));

test("every room of the table is inhabited", () => {
  const inhabited = new Set(files.map(roomOf));
  expect(Object.keys(TABLE).filter((room) => !inhabited.has(room))).toEqual([]);
});

const fileOf = (from: string, target: string): string | null => {
  const bare = path.posix.join(path.posix.dirname(from), target);
  return [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((file) => files.includes(file)) ?? null;
};
const targets = new Map(
  files.map((file) => [
    file,
    importsOf(file).flatMap(({ target }) => (target.startsWith(".") ? (fileOf(file, target) ?? []) : [])),
  ]),
);

test("what nothing imports is an entry, or it goes", () => {
  const used = new Set([...targets.values()].flat());
  expect(files.filter((file) => !used.has(file) && !ENTRIES.includes(file))).toEqual([]);
});

/** Made for a test alone: the rows of two tables that stand apart in the code. */
const FOR_TESTS = ["ORIGIN_ROWS"];

test("what is exported is used, not only by tests", () => {
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), "utf8")]));
  const counts = new Map<string, number>();
  for (const text of texts.values())
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const exported = /^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm;
  const unused = [...texts]
    .filter(([file]) => !ENTRIES.includes(file))
    .flatMap(([file, text]) => Array.from(text.matchAll(exported), ([, name = ""]) => ({ file, name })))
    .filter(({ name }) => counts.get(name) === 1 && !FOR_TESTS.includes(name));
  expect(unused).toEqual([]);
});

/** The circles in which files lead back to themselves, types counted; a circle is named by its files. */
const circlesAmong = (among: readonly string[]): string[][] => {
  const reach = new Map<string, Set<string>>();
  for (const file of among) {
    const seen = new Set<string>();
    const open = [...(targets.get(file) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next) || !among.includes(next)) continue;
      seen.add(next);
      open.push(...(targets.get(next) ?? []));
    }
    reach.set(file, seen);
  }
  const inCircle = among.filter((file) => reach.get(file)?.has(file));
  const rings = inCircle.map((file) =>
    inCircle.filter((other) => reach.get(file)?.has(other) && reach.get(other)?.has(file)),
  );
  return [...new Map(rings.map((ring) => [ring.join(" "), ring])).values()];
};

/** Only among the messages may types go round: English is what Vietnamese is. */
test("no file leads back to itself", () =>
  expect(circlesAmong(files.filter((file) => !file.startsWith("messages/")))).toEqual([]));

test("only the Office rooms name Office or Excel", () => {
  const office = /\b(?:Office|Excel|OfficeExtension)\.[A-Za-z]/;
  const naming = files.filter((file) => {
    const code = readFileSync(path.join(SRC, file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*$|"[^"\n]*"|`[^`]*`/gm, "");
    return office.test(code) && !/^(?:workbook\/excel\/|taskpane\/(?:office\/|main\.)|commands\/)/.test(file);
  });
  expect(naming).toEqual([]);
});

test("the core and the messages use no package and no host", () => {
  const foreign = files
    .filter((file) => /^(?:core|messages|actions)\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => !target.startsWith("."))
        .map(({ target }) => `${file}: ${target}`),
    );
  expect(foreign).toEqual([]);
});
