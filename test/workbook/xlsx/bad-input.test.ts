import { deflateSync } from "fflate";
import { nodeCompression } from "../../../src/cli/node-compression";
import { TrackerError } from "../../../src/core/error";
import { LIMIT_MEGABYTES } from "../../../src/workbook/xlsx/fault";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { portableCompression } from "../../../src/workbook/xlsx/zip/compression";
import { readZip } from "../../../src/workbook/xlsx/zip/read-zip";
import { Unpacker } from "../../../src/workbook/xlsx/zip/unpack";
import { reportSheet } from "../contract";
import { fileOf, packageOf, type Parts, SHEETML, worksheet, zipOf } from "./small-package";

const utf8 = (text: string) => new TextEncoder().encode(text);
const good = fileOf([
  {
    name: "Kế hoạch",
    rows: [
      ["STT", "Nội dung"],
      [1, "Rà soát"],
      [2, "Đánh giá"],
    ],
  },
]);

/** All that can be asked of a file: its values as one text, or the code of the error. */
const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    const book = openXlsx(bytes, "a.xlsx");
    const sheets = await book.survey();
    const grids = await book.read(sheets.map(({ name }) => ({ sheet: name, columns: "all" as const })));
    const locked = sheets.map((sheet) => sheet.protected);
    const values = grids.map((grid) =>
      Array.from({ length: grid.rows * 3 }, (_, at) => grid.cell(Math.floor(at / 3), at % 3)),
    );
    return JSON.stringify([sheets.map(({ name }) => name), locked, values]);
  } catch (error: unknown) {
    if (error instanceof TrackerError) return error.code as string;
    throw error;
  }
};

const ole = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
};
const sheet = (xml: string, more: Parts = {}) => zipOf(packageOf([{ name: "S", xml }], more));
const without = (path: string) => {
  const parts = packageOf([{ name: "S", xml: worksheet("") }]);
  return zipOf(Object.fromEntries(Object.entries(parts).filter(([known]) => known !== path)));
};

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ["no bytes", new Uint8Array(0), "not-a-workbook"],
  ["a text", utf8("STT;Nội dung\n1;Rà soát"), "not-a-workbook"],
  ["the HTML that portals call .xls", utf8("<html><table><tr><td>1</td></tr></table></html>"), "not-a-workbook"],
  ["another archive", zipOf({ "a.txt": "a" }), "not-a-workbook"],
  ["a Word file", zipOf({ ...packageOf([]), "xl/workbook.xml": "<w:document xmlns:w='w'/>" }), "not-a-workbook"],
  ["an encrypted workbook", ole("EncryptedPackage"), "password-protected"],
  ["an old .xls", ole("Workbook"), "old-format"],
  [
    "a binary workbook",
    zipOf({
      ...packageOf([]),
      "_rels/.rels": (packageOf([])["_rels/.rels"] as string).replace("workbook.xml", "workbook.bin"),
    }),
    "unsupported-save",
  ],
  ["only the first bytes of an archive", utf8("PK"), "broken-file"],
  ["a workbook without its main part", without("xl/workbook.xml"), "broken-file"],
  ["a workbook without its sheet", without("xl/worksheets/sheet1.xml"), "broken-file"],
  ["no sheets", zipOf(packageOf([])), "broken-file"],
  ["rows that never end", sheet(`<worksheet xmlns="${SHEETML}"><sheetData><row r="1">`), "broken-file"],
  ["a cell that never ends", sheet(worksheet('<row r="1"><c r="A1"><v>1</v></row>')), "broken-file"],
  ["a row past Excel's last", sheet(worksheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')), "broken-file"],
  ["a row number of a thousand digits", sheet(worksheet(`<row r="${"9".repeat(1000)}"/>`)), "broken-file"],
  ["row zero", sheet(worksheet('<row r="0"/>')), "broken-file"],
  ["a column past Excel's last", sheet(worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')), "broken-file"],
  ["a column of a thousand letters", sheet(worksheet(`<row r="1"><c r="${"A".repeat(1000)}1"/></row>`)), "broken-file"],
  ["a shared text that is not there", sheet(worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')), "broken-file"],
  [
    "a shared text of number -1",
    sheet(worksheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'), {
      "xl/sharedStrings.xml": `<sst xmlns="${SHEETML}"><si><t>a</t></si></sst>`,
    }),
    "broken-file",
  ],
  [
    "a document type with entities",
    zipOf({ ...packageOf([]), "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>' }),
    "broken-file",
  ],
  [
    "tags that cross",
    zipOf({ ...packageOf([]), "xl/workbook.xml": "<workbook><sheets></workbook></sheets>" }),
    "broken-file",
  ],
])("%s → %s", async (_, bytes, code) => expect(await outcome(bytes)).toBe(code));

test("a file cut anywhere is broken, and nothing else happens", async () => {
  for (let length = 4; length < good.length; length += 7) {
    expect([length, await outcome(good.subarray(0, length))]).toEqual([length, "broken-file"]);
  }
});

test("a flipped bit is noticed, or does not matter: no value is ever another", async () => {
  const right = await outcome(good);
  const seen = new Set<string>();
  for (let at = 0; at < good.length; at += 3) {
    const flipped = good.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    const result = await outcome(flipped);
    seen.add(result === right ? "unharmed" : result);
  }
  expect([...seen].filter((result) => result.startsWith("["))).toEqual([]);
  expect(seen).toContain("broken-file");
});

/** Writes over a field of the sheet's record in the directory and of its local header, which stand together in size. */
const patched = (bytes: Uint8Array, change: (local: DataView, central: DataView, at: number) => void): Uint8Array => {
  const copy = bytes.slice();
  const text = Buffer.from(copy).toString("latin1");
  const name = "xl/worksheets/sheet1.xml";
  const local = text.indexOf(name) - 30;
  const central = text.lastIndexOf(name) - 46;
  change(new DataView(copy.buffer, local), new DataView(copy.buffer, central), local);
  return copy;
};

test.each<[what: string, bytes: Uint8Array, code: string]>([
  [
    "a size above the limit",
    patched(good, (_, central) => central.setUint32(24, LIMIT_MEGABYTES * 1_000_000 + 1, true)),
    "too-large",
  ],
  [
    "a size too small: stopped at the first byte too many",
    patched(good, (_, central) => central.setUint32(24, 10, true)),
    "broken-file",
  ],
  ["a size too large", patched(good, (_, central) => central.setUint32(24, 9999, true)), "broken-file"],
  ["a wrong checksum", patched(good, (_, central) => central.setUint32(16, 1, true)), "broken-file"],
  [
    "an unknown packing",
    patched(good, (local, central) => {
      local.setUint16(8, 9, true);
      central.setUint16(10, 9, true);
    }),
    "broken-file",
  ],
  [
    "an archive's own password",
    patched(good, (local, central) => {
      local.setUint16(6, 1, true);
      central.setUint16(8, 1, true);
    }),
    "password-protected",
  ],
  ["an entry over another's bytes", patched(good, (_, central) => central.setUint32(42, 0, true)), "broken-file"],
])("an archive with %s → %s", async (_, bytes, code) => expect(await outcome(bytes)).toBe(code));

test("a bomb with an honest header is refused unopened, one with a lying header at its first surplus byte", async () => {
  const zeros = new Uint8Array(8_000_000);
  const bomb = sheet(worksheet(""), { "xl/sharedStrings.xml": zeros, "xl/styles.xml": zeros });
  expect(deflateSync(zeros).length).toBeLessThan(10_000);
  const lying = bomb.slice();
  const name = Buffer.from(lying).toString("latin1").lastIndexOf("xl/styles.xml");
  new DataView(lying.buffer).setUint32(name - 46 + 24, 5_000, true);
  expect(await outcome(lying)).toBe("broken-file");
  const archive = readZip(lying);
  const entry = archive.entries.find(({ path }) => path === "xl/styles.xml")!;
  for (const compression of [portableCompression, nodeCompression]) {
    const unpacker = new Unpacker(archive, compression);
    expect(() => unpacker.whole(entry)).toThrow("broken-file");
    const pieces: number[] = [];
    const all = async () => {
      for await (const piece of unpacker.pieces(entry)) pieces.push(piece.length);
    };
    await expect(all()).rejects.toThrow("broken-file");
    expect(pieces).toEqual([]);
  }
  new DataView(lying.buffer).setUint32(name - 46 + 24, 0xfffffff0, true);
  expect(await outcome(lying)).toBe("too-large");
});

test("sizes behind the data instead of in front of it are read, and written in front", async () => {
  const described = patched(good, (local, central) => {
    local.setUint16(6, 8, true);
    central.setUint16(8, 8, true);
    for (const field of [14, 18, 22]) local.setUint32(field, 0, true);
  });
  expect(await outcome(described)).toBe(await outcome(good));
  const book = openXlsx(described, "a.xlsx");
  await book.write({ sheets: [reportSheet("report", "R")], marks: [] });
  await book.clear();
  expect(await outcome(book.save())).toBe(await outcome(good));
});

test("values in the last row of every column ask for more than can be held", async () => {
  const cells = Array.from(
    { length: 60 },
    (_, index) =>
      `<c r="${String.fromCharCode(65 + (index % 26)).repeat(1 + Math.floor(index / 26))}1048576"><v>1</v></c>`,
  );
  expect(await outcome(sheet(worksheet(`<row r="1048576">${cells.join("")}</row>`)))).toBe("too-large");
});
