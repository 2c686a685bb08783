import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { anonymise } from "../../../src/actions/anonymise";
import { EXCEL_FUNCTIONS } from "../../../src/core/anonymise/excel-functions";
import { READER_WORDS } from "../../../src/core/anonymise/kept-words";
import { fold } from "../../../src/core/lib/text";
import { messagesOf } from "../../../src/messages/messages";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parseXml } from "../../../src/workbook/xlsx/xml/parse-xml";
import { decodeReferences } from "../../../src/workbook/xlsx/xml/text";
import { plantedWords } from "./planted-words";
import { richWorkbook } from "./rich-workbook";
import { zipOf } from "./small-package";

const options = { today: "2024-07-01" };
const open = (bytes: Uint8Array) => openXlsx(bytes, "x.xlsx");
const anonymised = async (file: Uint8Array) => (await anonymise(open(file), open, options, messagesOf("vi"))).bytes;

/** Whatever can be read in a part, references decoded, and its path; folded. */
const textsOf = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file)).map(
    ([part, bytes]) =>
      fold(`${part} ${decodeURIComponent(decodeReferences(strFromU8(bytes, true)).replaceAll("%", "%25"))}`) +
      fold(
        decodeReferences(tried(() => strFromU8(bytes))).replace(/%[0-9A-F]{2}(?:%[0-9A-F]{2})*/gi, (code) =>
          tried(() => decodeURIComponent(code)),
        ),
      ),
  );
const tried = (read: () => string): string => {
  try {
    return read();
  } catch {
    return "";
  }
};

describe("a workbook with a word in every place", () => {
  const { parts, words } = plantedWords();
  const source = zipOf(parts);
  let copy: Uint8Array;
  beforeAll(async () => {
    copy = await anonymised(source);
  });

  test("every planted word can be read in the source", () => {
    const texts = textsOf(source).join(" ");
    const whole = words.filter((word) => !word.endsWith("inlinea"));
    expect(whole.filter((word) => !texts.includes(fold(word)))).toEqual([]);
  });

  test("none of them can in any part of the copy", () => {
    const texts = textsOf(copy).join(" ");
    expect(words.filter((word) => texts.includes(fold(word)))).toEqual([]);
    expect(texts).not.toContain("quenh");
  });

  test("every part is still XML, and leads only to parts that are there", () => {
    const all = unzipSync(copy);
    for (const [part, bytes] of Object.entries(all)) {
      if (/\.(?:xml|rels)$/.test(part)) parseXml(strFromU8(bytes), part);
      if (!part.endsWith(".rels")) continue;
      const folder = part.replace(/_rels\/[^/]*$/, "");
      for (const [, target = "", mode] of strFromU8(bytes).matchAll(/Target="([^"]*)"( TargetMode)?/g))
        if (mode === undefined)
          expect(Object.keys(all)).toContain(
            path.posix.normalize(target.startsWith("/") ? target.slice(1) : folder + target),
          );
    }
  });

  test("what refers to a name still does", () => {
    const all = Object.fromEntries(Object.entries(unzipSync(copy)).map(([part, bytes]) => [part, strFromU8(bytes)]));
    const tab = /<sheet name="([^"]+)"/.exec(all["xl/workbook.xml"] ?? "")?.[1] ?? "";
    expect(all["xl/worksheets/sheet1.xml"]).toContain(`SUM('${tab}'!A4:A5)`);
    expect(all["xl/charts/chart1.xml"]).toContain(`<c:f>'${tab}'!$B$3</c:f>`);
    expect(all["xl/workbook.xml"]).toContain(`'${tab}'!$A$1:$D$5</definedName>`);
    const own = /<definedName name="([^_"]+)"/.exec(all["xl/workbook.xml"] ?? "")?.[1] ?? "-";
    expect(all["xl/worksheets/sheet1.xml"]).toContain(`,${own})</f>`);
    expect(all["xl/charts/chart1.xml"]).toContain("<c:v>1234567</c:v>");
  });
});

test("of the sample nothing stays but the words of the readers and the names of OOXML", async () => {
  const source = new Uint8Array(readFileSync(path.resolve(__dirname, "../../../assets/ke-hoach-mau.xlsx")));
  const copy = await anonymised(source);
  const functionWords = [...EXCEL_FUNCTIONS].flatMap((name) => name.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const kept = new Set([...READER_WORDS, ...functionWords]);
  const own = new Set(cellWords(source));
  const survivors = cellWords(copy).filter((word) => own.has(word) && !kept.has(word));
  expect(own.size).toBeGreaterThan(100);
  expect(survivors).toEqual([]);
});

/** The words of four letters and more between tags and in the names of sheets. */
const cellWords = (file: Uint8Array): string[] => [
  ...new Set(
    Object.entries(unzipSync(file)).flatMap(([, bytes]) => {
      const xml = strFromU8(bytes);
      const texts = [
        ...Array.from(xml.matchAll(/>([^<]+)</g), ([, text = ""]) => text),
        ...Array.from(xml.matchAll(/<(?:sheet|definedName) name="([^"]+)"/g), ([, text = ""]) => text),
      ];
      return texts.flatMap((text) =>
        Array.from(decodeReferences(text).matchAll(/\p{L}[\p{L}\p{M}]{3,}/gu), ([word]) => word)
          .flatMap((word) => (/\p{Ll}\p{Lu}/u.test(word) ? word.split(/(?<=\p{Ll})(?=\p{Lu})/u) : [word]))
          .map(fold)
          .filter((word) => word.length >= 4),
      );
    }),
  ),
];

test("nothing but the declaration stands around the root of a part", async () => {
  const parts = Object.entries(unzipSync(await anonymised(zipOf(richWorkbook()))));
  const xml = parts.filter(([part]) => /\.(?:xml|rels)$/.test(part)).map(([, bytes]) => strFromU8(bytes));
  expect(xml.filter((text) => !/^(?:<\?xml[^>]*\?>\n)?<[\w[]/.test(text) || !text.endsWith(">"))).toEqual([]);
});

test("a macro workbook stays one without its macros", async () => {
  const all = unzipSync(await anonymised(zipOf(richWorkbook())));
  expect(Object.keys(all).filter((part) => /vba|printer|docProps|customXml/i.test(part))).toEqual([]);
  expect(strFromU8(all["[Content_Types].xml"] ?? new Uint8Array())).toContain("macroEnabled");
  expect(strFromU8(all["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toContain("CC1A");
});

test("the same file gives the same bytes", async () => {
  const source = zipOf(richWorkbook());
  expect(await anonymised(source)).toEqual(await anonymised(source));
});
