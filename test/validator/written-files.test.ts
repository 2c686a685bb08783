import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { WordBook } from "../../src/core/anonymise/word-book";
import { gridOfRows } from "../../src/core/table/grid";
import { makeSample } from "../../src/setup/sample/make-sample";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { DOWN, ON, p, span, tbl, tc, tr, wordFile } from "../workbook/docx/word-file";
import { ask, fakeTerminal } from "../cli/fake-terminal";
import { mark } from "../workbook/contract";
import { base, changed, kinds, sharedOut, TYPES, withChart } from "../workbook/xlsx/package-kinds";
import { richWorkbook } from "../workbook/xlsx/rich-workbook";
import { zipOf } from "../workbook/xlsx/small-package";

/** Everything that is written, beside what it was made from: Microsoft's own validator finds no error that was not there. */
interface Written {
  what: string;
  ending: string;
  source: Uint8Array | null;
  files: Record<string, Uint8Array>;
}

const all: Written[] = [];
let errors: Record<string, string[]> = {};
const nameOf = (index: number, made: string, ending: string) => `${index}-${made}${ending}`;

beforeAll(async () => {
  all.push(await byCommands(), await rich(), newFile());
  for (const [what, parts] of kinds) all.push(await kindOf(what, zipOf(sharedOut(parts))));
  const folder = mkdtempSync(path.join(os.tmpdir(), "written-"));
  try {
    all.forEach(({ source, files, ending }, index) => {
      if (source) writeFileSync(path.join(folder, nameOf(index, "source", ending)), source);
      for (const [made, bytes] of Object.entries(files)) {
        writeFileSync(path.join(folder, nameOf(index, made, made.endsWith("docx") ? ".docx" : ending)), bytes);
      }
    });
    writeFileSync(path.join(folder, "twice.xlsx"), zipOf(changed(base(), TYPES, /<Override[^>]*>/, "$&$&")));
    const hanging = changed(base(), "xl/worksheets/sheet1.xml", "</worksheet>", '<drawing r:id="rId1"/></worksheet>');
    writeFileSync(path.join(folder, "hanging.xlsx"), zipOf(sharedOut(hanging)));
    const script = path.join(__dirname, "validate.mjs");
    errors = JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: "utf8" })) as typeof errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);

/** A plan with two rows of headings and cells over several rows. */
const WORD = wordFile(
  p("KẾ HOẠCH CÔNG TÁC NĂM 2026") +
    tbl(
      tr(tc("TT", DOWN), tc("Nhiệm vụ", DOWN), tc("Thời gian", span(2)), tc("Chủ trì", DOWN)),
      tr(tc("", ON), tc("", ON), "Bắt đầu", "Hoàn thành", tc("", ON)),
      tr("1", "Lập danh mục", "01/3/2026", "30/4/2026", tc("Văn phòng", DOWN)),
      tr("2", "Công khai danh mục", "01/5/2026", "31/5/2026", tc("", ON)),
    ),
);

const byCommands = async (): Promise<Written> => {
  const source = makeSample();
  const terminal = fakeTerminal({ "kh.xlsx": source, "so/a.xlsx": source, "kh.docx": WORD });
  const asked = [
    ["template", "report", "mau.docx"],
    ["template", "remedy", "mau-kp.docx"],
    ["report", "kh.xlsx", "-o", "r.xlsx", "--docx", "r.docx", "--remedy", "kp.docx", "--letters", "thu", "--units"],
    ["report", "kh.xlsx", "-o", "t.xlsx", "--docx", "t.docx", "--template", "mau.docx"],
    ["clear", "r.xlsx", "-o", "c.xlsx"],
    ["new", "n.xlsx"],
    ["anonymise", "r.xlsx", "-o", "a.xlsx"],
    ["import", "kh.docx", "-o", "i.xlsx"],
    ["report", "i.xlsx", "-o", "ir.xlsx"],
    ["new", "sau.xlsx", "--from", "kh.xlsx"],
    ["rollup", "so", "-o", "th.xlsx"],
  ];
  for (const argv of asked) expect([argv, (await ask(terminal, ...argv)).code]).toEqual([argv, 0]);
  const file = (name: string) => terminal.disk.get(name) ?? new Uint8Array(0);
  const files = {
    report: file("r.xlsx"),
    clear: file("c.xlsx"),
    new: file("n.xlsx"),
    anonymised: file("a.xlsx"),
    imported: file("i.xlsx"),
    "imported-report": file("ir.xlsx"),
    "next-year": file("sau.xlsx"),
    rollup: file("th.xlsx"),
    docx: file("r.docx"),
    "remedy-docx": file("kp.docx"),
    "letter-docx": file("thu/Văn phòng Sở.docx"),
    "template-docx": file("mau.docx"),
    "remedy-template-docx": file("mau-kp.docx"),
    "filled-docx": file("t.docx"),
  };
  return { what: "the sample", ending: ".xlsx", source, files };
};

const rich = async (): Promise<Written> => {
  const source = zipOf(richWorkbook());
  const book = openXlsx(source, "a.xlsm");
  await book.write({ sheets: [withChart()], marks: [mark("Kế hoạch", 3), mark("Ẩn", 0)] });
  const written = book.save();
  await book.clear();
  const words = new WordBook();
  book.rewritten(words.noting);
  const rewritten = book.rewritten(words.standIns({ keeps: "phrases", seed: 1, shortest: 2, digits: 6 }));
  return { what: "a macro workbook", ending: ".xlsm", source, files: { written, cleared: book.save(), rewritten } };
};

const newFile = (): Written => ({
  what: "a table as a file",
  ending: ".xlsx",
  source: null,
  files: {
    new: newXlsx([
      gridOfRows("HoSo", [
        ["Mã", "Ngày"],
        ["1", { type: "date", day: "2024-03-05", minutes: 5 }],
      ]),
    ]),
  },
});

const kindOf = async (what: string, source: Uint8Array): Promise<Written> => {
  const book = openXlsx(source, "a.xlsx");
  await book.write({ sheets: [withChart()], marks: [mark("KeHoach", 0)] });
  const written = book.save();
  await book.replaceData({ grid: gridOfRows("HoSo", [["Mã"], ["0012"], [3]]), headingRow: 0 });
  const data = book.save();
  await book.clear();
  return { what: `a package with ${what}`, ending: ".xlsx", source, files: { written, data, cleared: book.save() } };
};

test("nothing that is written has an error that its source has not", () => {
  const found = all.flatMap(({ what, source, files, ending }, index) => {
    const before = new Set(source ? errors[nameOf(index, "source", ending)] : []);
    return Object.keys(files).flatMap((made) => {
      const after = errors[nameOf(index, made, made.endsWith("docx") ? ".docx" : ending)] ?? ["not validated"];
      return after.filter((error) => !before.has(error)).map((error) => `${what}, ${made}: ${error}`);
    });
  });
  expect(found).toEqual([]);
});

/** Of these nothing can be said: the validator opens no package that names a part which is not there, as Excel does. */
const NAMED_AND_MISSING = /^a package with a (?:relationship to a part|styles part)/;

test("of all others the sources can be opened by it: otherwise the test above would say nothing", () => {
  const closed = all.flatMap(({ what, source, ending }, index) => {
    const before = source ? (errors[nameOf(index, "source", ending)] ?? ["not validated"]) : [];
    return before.some((error) => /^(?:Exception|not validated)/.test(error)) ? [what] : [];
  });
  expect(closed.filter((what) => !NAMED_AND_MISSING.test(what))).toEqual([]);
});

test("it finds what is wrong: two entries for one name, a drawing that hangs in the air", () => {
  expect(errors["twice.xlsx"]?.join()).toContain("Package could not be opened");
  expect(errors["hanging.xlsx"]?.join()).toContain("does not exist");
});
