import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/workbook/xlsx/zip/crc32";
import { packageOf, type Parts, SHEETML, worksheet } from "../workbook/xlsx/small-package";

/** A part that is huge when unpacked: `head`, then each unit, then `tail`. */
export interface Bomb {
  what: string;
  path: string;
  head: string;
  unit: (index: number) => string;
  times: number;
  tail: string;
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A plan of one task, so that what follows is read. */
const PLAN = `<row r="1">${cell("A1", "STT")}${cell("B1", "Nội dung công việc")}${cell("C1", "Thời gian thực hiện")}</row><row r="2"><c r="A2"><v>1</v></c>${cell("B2", "Rà soát")}${cell("C2", "Quý II")}</row>`;
/** A text far behind, so that all before it are gone over. */
const FAR_TEXT = '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>28000000</v></c></row>';
const ROWS = { path: "xl/worksheets/sheet1.xml", tail: "</sheetData></worksheet>" };
const SHEET = { ...ROWS, head: `<worksheet xmlns="${SHEETML}"><sheetData>${PLAN}` };
const TEXTS = { path: "xl/sharedStrings.xml", head: `<sst xmlns="${SHEETML}">`, tail: "</sst>" };
const SPACES = " ".repeat(1000);
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const times = (count: number, item: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join("");

/** Small files that unpack to hundreds of megabytes of what costs most to hold or to go over. */
export const BOMBS: Bomb[] = [
  { what: "29 million shared texts", ...TEXTS, unit: () => "<si/>".repeat(1000), times: 29_000 },
  { what: "shared texts of spaces", ...TEXTS, unit: () => SPACES, times: 480_000 },
  { what: "a sheet of spaces", ...SHEET, unit: () => SPACES, times: 500_000 },
  { what: "twenty million cells", ...SHEET, unit: () => `<row>${"<c><v>1</v></c>".repeat(40)}</row>`, times: 500_000 },
  { what: "millions of different texts", ...SHEET, unit: (at) => `<row>${times(16, (cell) => inline(`${at}-${cell}`))}</row>`, times: 500_000 },
  { what: "styles without end", path: "xl/styles.xml", head: `<styleSheet xmlns="${SHEETML}"><cellXfs>`, unit: () => "<xf/>".repeat(1000), times: 40_000, tail: "</cellXfs></styleSheet>" },
  { what: "ninety megabytes of styles", path: "xl/styles.xml", head: `<styleSheet xmlns="${SHEETML}"><cellXfs>`, unit: () => "<xf/>".repeat(1000), times: 18_000, tail: "</cellXfs></styleSheet>" },
  { what: "a workbook part of spaces", path: "xl/workbook.xml", head: "<workbook>", unit: () => SPACES, times: 450_000, tail: "</workbook>" },
  { what: "merged areas without end", path: ROWS.path, head: `<worksheet xmlns="${SHEETML}"><sheetData>${PLAN}</sheetData><mergeCells>`, unit: () => '<mergeCell ref="A1:B2"/>'.repeat(1000), times: 15_000, tail: "</mergeCells></worksheet>" },
  { what: "a picture that nobody reads", path: "xl/media/image1.png", head: "", unit: () => "\0".repeat(1000), times: 480_000, tail: "" },
]; // prettier-ignore

/** The bomb as a file: packed in blocks that end at a byte, so that nobody ever holds it unpacked. */
export const bombFile = ({ path, head, unit, times: count, tail }: Bomb): Uint8Array => {
  const blocks: Buffer[] = [];
  let size = 0;
  let crc = 0;
  let waiting = head;
  const pack = (last: boolean) => {
    const bytes = Buffer.from(waiting);
    size += bytes.length;
    crc = crc32(bytes, crc);
    blocks.push(deflateRawSync(bytes, { level: 6, finishFlush: last ? FINISH : SYNC_FLUSH }));
    waiting = "";
  };
  for (let at = 0; at < count; at++) {
    waiting += unit(at);
    if (waiting.length > 4_000_000) pack(false);
  }
  waiting += tail;
  pack(true);
  return withPart(path, Buffer.concat(blocks), size, crc);
};

const SYNC_FLUSH = 2;
const FINISH = 4;

/** A sound plan whose archive has this part beside or in the place of its own; the part's real size stands in its headers. */
const withPart = (path: string, packed: Uint8Array, size: number, crc: number): Uint8Array => {
  const parts: Parts = packageOf([{ name: "KeHoach", xml: worksheet(PLAN + (path === TEXTS.path ? FAR_TEXT : "")) }], {
    "xl/sharedStrings.xml": "",
  });
  const texts = Object.entries(parts).filter(([known]) => known !== path);
  const others = texts.map(([known, text]): [string, Uint8Array] => [known, strToU8(String(text))]);
  // Stored as it is; then its headers say what it is.
  const file = Buffer.from(zipSync({ ...Object.fromEntries(others), [path]: [packed, { level: 0 }] }));
  const name = Buffer.from(path);
  const local = file.indexOf(name) - 30;
  const central = file.lastIndexOf(name) - 46;
  for (const [start, method, sums] of [[local, 8, 14], [central, 10, 16]] as const) {
    file.writeUInt16LE(8, start + method);
    file.writeUInt32LE(crc, start + sums);
    file.writeUInt32LE(packed.length, start + sums + 4);
    file.writeUInt32LE(size, start + sums + 8);
  } // prettier-ignore
  return new Uint8Array(file);
};
