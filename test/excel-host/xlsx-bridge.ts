import { strFromU8, unzipSync } from "fflate";
import type { Grid } from "../../src/core/table/grid";
import { cellName } from "../../src/core/table/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { escapeText, mergesXml, packageOf, SHEETML, withXmlParts, zipOf } from "../workbook/xlsx/small-package";
import { addressOf, areaOf, quotedSheet } from "./area";
import { putCell } from "./fill";
import { ExcelHost } from "./host";
import type { HostSheet } from "./host-sheet";
import type { CellValue } from "./typed-value";

/** The file that Excel would save, as far as adapters look: values, date and percent formats, names, rules, protection, merged cells, custom XML. */
export const xlsxOfHost = ({ workbook }: ExcelHost): Uint8Array => {
  const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  const parts = packageOf(
    workbook.sheets.map((sheet) => {
      const state = states[sheet.visibility];
      return { name: sheet.name, xml: sheetXml(sheet), ...(state && { state }) };
    }),
  );
  const names = workbook.names.map((name) => {
    const formula = escapeText(workbook.formulaOf(name).slice(1));
    const hidden = name.visible ? "" : ' hidden="1"';
    const comment = name.comment === "" ? "" : ` comment="${escapeText(name.comment)}"`;
    return `<definedName name="${name.name}"${hidden}${comment}>${formula}</definedName>`;
  });
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  const book = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${defined}`);
  const xmls = workbook.xmlParts.map(({ xml }) => xml);
  return zipOf(withXmlParts({ ...parts, "xl/workbook.xml": book }, xmls));
};

const sheetXml = (sheet: HostSheet): string => {
  const used = sheet.used();
  const rows = Array.from({ length: used ? used.row + used.rows : 0 }, (_, row) => {
    const cells = Array.from({ length: used ? used.column + used.columns : 0 }, (_, column) =>
      cellXml(sheet.value(row, column), cellName(row, column), sheet.format(row, column)),
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const rules = sheet.conditionalFormats.map(
    ({ areas, formula }, index) =>
      `<conditionalFormatting sqref="${areas.map(addressOf).join(" ")}"><cfRule type="expression" priority="${index + 1}"><formula>${escapeText(formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  const protection = sheet.protected ? '<sheetProtection sheet="1"/>' : "";
  return `<worksheet xmlns="${SHEETML}"><sheetData>${rows.join("")}</sheetData>${protection}${mergesXml(sheet.merges)}${rules.join("")}</worksheet>`;
};

const cellXml = (value: CellValue | undefined, name: string, format: string): string => {
  if (value === undefined) return "";
  if (typeof value === "string") {
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  }
  if (typeof value === "boolean") return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "object") return `<c r="${name}" t="e"><v>${value.error}</v></c>`;
  const style = format.includes("%") ? 2 : /[dy]/.test(format) ? 1 : 0;
  return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
};

const unescapeText = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** A file opened in the pretended Excel: sheets, values, names and rules of ours and the user's. */
export const hostOfXlsx = async (bytes: Uint8Array): Promise<ExcelHost> => {
  const host = new ExcelHost();
  const file = openXlsx(bytes, "workbook.xlsx");
  const survey = await file.survey();
  const grids = await file.read(survey.map(({ name }) => ({ sheet: name, columns: "all" as const, merges: true })));
  const parts = unzipSync(bytes);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const book = text("xl/workbook.xml");
  const paths = sheetPaths(book, text("xl/_rels/workbook.xml.rels"));
  survey.forEach(({ name, hidden, protected: locked }, index) => {
    const sheet = host.workbook.addSheet(name);
    fill(sheet, grids[index]!);
    sheet.merges = [...(grids[index]!.merges ?? [])];
    addRules(host, sheet, text(paths.get(name) ?? ""));
    if (new RegExp(`name="[^"]*"[^>]*state="veryHidden"`).test(tagOf(book, name))) sheet.visibility = "VeryHidden";
    else if (hidden) sheet.visibility = "Hidden";
    sheet.protected = locked;
  });
  for (const [, attributes = "", formula = ""] of book.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)) {
    if (attributes.includes("localSheetId")) continue;
    const name = attribute(attributes, "name");
    const sheet = host.workbook.sheets.find((one) =>
      [quotedSheet(one.name), `'${one.name}'`].some((quoted) => unescapeText(formula) === `${quoted}!$A$1`),
    );
    const refersTo = sheet ? { sheet: sheet.id, address: "A1" } : { formula: `=${unescapeText(formula)}` };
    host.workbook.addName(name, refersTo, attribute(attributes, "comment")).visible =
      !attributes.includes('hidden="1"');
  }
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^customXml\/item\d+\.xml$/.test(path)) continue;
    host.workbook.xmlParts.push({ id: host.workbook.newId(), xml: strFromU8(bytes) });
  }
  return host;
};

const tagOf = (book: string, sheet: string): string =>
  Array.from(book.matchAll(/<sheet [^>]*>/g), ([tag]) => tag).find((tag) => attribute(tag, "name") === sheet) ?? "";

const attribute = (attributes: string, name: string): string =>
  unescapeText(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");

const sheetPaths = (book: string, relationships: string): Map<string, string> => {
  const targets = new Map(
    Array.from(relationships.matchAll(/<Relationship [^>]*>/g), ([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return new Map(
    Array.from(book.matchAll(/<sheet [^>]*>/g), ([tag]) => {
      const target = targets.get(attribute(tag, "r:id")) ?? "";
      return [attribute(tag, "name"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
};

const fill = (sheet: HostSheet, grid: Grid): void => {
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) putCell(sheet, row, column, grid.cell(row, column));
  }
};

const addRules = (host: ExcelHost, sheet: HostSheet, xml: string): void => {
  for (const [, areas = "", rules = ""] of xml.matchAll(
    /<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/g,
  )) {
    for (const [, formula = ""] of rules.matchAll(/<formula>([^<]*)<\/formula>/g)) {
      sheet.conditionalFormats.push({
        id: host.workbook.newId(),
        type: "Custom",
        areas: areas.split(" ").map(areaOf),
        formula: `=${unescapeText(formula)}`,
        fill: null,
        stopIfTrue: false,
      });
    }
  }
};
