import { strFromU8, strToU8 } from "fflate";
import {
  relationships,
  SHEETML,
  STYLES,
  worksheet,
  packageOf,
  type Parts,
  zipOf,
} from "../workbook/xlsx/small-package";
import type { Random } from "./random";

/** A sound workbook with a little of everything that is read: shared texts, dates, merges, names, protection, a filter. */
const soundParts = (): Parts => {
  const shared = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
  const rows = Array.from(
    { length: 40 },
    (_, at) =>
      `<row r="${at + 2}">${shared(`A${at + 2}`, 4)}<c r="B${at + 2}" t="inlineStr"><is><t>Rà soát thủ tục ${at}</t></is></c>${shared(`C${at + 2}`, 5)}<c r="D${at + 2}" s="1"><v>${45_400 + at}</v></c><c r="E${at + 2}"><f>1+1</f><v>2</v></c></row>`,
  );
  const heading = `<row r="1">${shared("A1", 0)}${shared("B1", 1)}${shared("C1", 2)}${shared("D1", 3)}</row>`;
  const tail = '<autoFilter ref="A1:D41"/><mergeCells count="1"><mergeCell ref="A5:A6"/></mergeCells>';
  const texts = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "1", "Văn phòng"];
  const sst = texts.map((text) => `<si><t>${text}</t></si>`).join("");
  const parts = packageOf(
    [{ name: "KeHoach", xml: worksheet(heading + rows.join(""), tail, '<dimension ref="A1:E41"/>') }],
    {
      "xl/sharedStrings.xml": `<sst xmlns="${SHEETML}" count="6" uniqueCount="6">${sst}</sst>`,
      "xl/styles.xml": STYLES,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "hyperlink", "../x.xml"]),
    },
  );
  const names =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">KeHoach!$A$1:$D$41</definedName></definedNames>';
  return {
    ...parts,
    "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</workbook>", `${names}</workbook>`),
  };
};

/** What does harm in the middle of XML: open ends, false numbers, texts without end, tags without number. */
const SNIPPETS = [
  "<", ">", "\"", "'", "&", "/", "=", "\0",
  "</c>", "</row>", "</sheetData>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
  '<c r="ZZZ99999999">', '<c r="A0">', '<c t="s"><v>-1</v></c>', '<c t="s"><v>1e99</v></c>', "<v>1e999</v>",
  '<row r="-1">', '<row r="99999999999">', '<row r="1048577">', '<row r="1048576">', ' r="', ' s="4294967296"', "&#1114112;", "&#0;", "&#x;",
  '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ref="Z9:A1"/>', '<definedName name="_khcv_sheet_report">#REF!</definedName>',
  '<definedName name="_khcv_undo">"v1;p9.9;new"</definedName>', "\ud800", "\ufffe", "\ufeff",
  "A".repeat(100_000), "<a>".repeat(20_000), "<a/>".repeat(20_000), '<c r="A1"><v>1</v></c>'.repeat(5_000), "<!---->".repeat(20_000), "&#7845;".repeat(20_000),
]; // prettier-ignore

type Mutation = (parts: Parts, random: Random) => Parts;

const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === "string" ? content : strFromU8(content ?? new Uint8Array(0), true);

const changePart =
  (change: (text: string, random: Random, parts: Parts) => string): Mutation =>
  (parts, random) => {
    const path = random.of(Object.keys(parts));
    return { ...parts, [path]: change(textOf(parts[path]), random, parts) };
  };

const MUTATIONS: Mutation[] = [
  changePart((text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.of(SNIPPETS) + text.slice(at);
  }),
  changePart((text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(40));
  }),
  changePart((text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at, at + random.below(400)).repeat(1 + random.below(20)) + text.slice(at);
  }),
  changePart((text, random) => text.slice(0, random.below(text.length))),
  changePart((text, random) =>
    text.replace(/\d+/g, (number) => (random.below(20) === 0 ? random.of(NUMBERS) : number)),
  ),
  changePart((text, random, parts) => textOf(parts[random.of(Object.keys(parts))]) || text),
  changePart((text, random) => {
    const tags = text.match(/<[^>]*>/g) ?? [];
    return tags.length === 0 ? text : text.replace(random.of(tags), random.of(tags));
  }),
  (parts, random) => {
    const gone = random.of(Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([path]) => path !== gone));
  },
  (parts, random) => {
    const path = random.of(Object.keys(parts));
    return {
      ...parts,
      [random.of([
        path.toUpperCase(),
        `../${path}`,
        `/${path}`,
        path.replaceAll("/", "\\"),
        `${"a/".repeat(500)}b.xml`,
      ])]: parts[path] ?? "",
    };
  },
  // Ways that lead back to where they come from.
  (parts) => ({
    ...parts,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../workbook.xml"],
      ["rId2", "table", "sheet1.xml"],
    ),
  }),
];

const NUMBERS = [
  "-1",
  "0",
  "1e309",
  "4294967296",
  "99999999999999999999",
  "NaN",
  "",
  "00000000000000001",
  "1048576",
  "16385",
];

/** The n-th of endlessly many hostile files: parts changed and packed again, or the archive's own bytes. */
export const hostileFile = (random: Random): Uint8Array => {
  let parts = soundParts();
  for (let change = random.below(3); change >= 0; change--) parts = random.of(MUTATIONS)(parts, random);
  const file = zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
  return random.below(4) === 0 ? withBrokenBytes(file, random) : file;
};

const withBrokenBytes = (file: Uint8Array, random: Random): Uint8Array => {
  if (random.below(3) === 0) return file.subarray(0, random.below(file.length));
  const broken = file.slice();
  // The directory at the end says where everything stands and how large it is.
  const from = random.below(2) === 0 ? Math.max(0, file.length - 1200) : 0;
  for (let count = 1 + random.below(8); count > 0; count--) {
    broken[from + random.below(file.length - from)] = random.of([0, 1, 0x7f, 0x80, 0xff, random.below(256)]);
  }
  return broken;
};
