import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow } from "docx";
import type { WordDocument } from "../core/report/word/word-document";
import { run } from "./run";
import { HALF_POINTS, mm, TEXT_WIDTH } from "./measures";

const NOTHING = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_BORDERS = {
  top: NOTHING,
  bottom: NOTHING,
  left: NOTHING,
  right: NOTHING,
  insideHorizontal: NOTHING,
  insideVertical: NOTHING,
};

interface Look {
  size: number;
  bold?: boolean;
  italics?: boolean;
  before?: number;
  after?: number;
}

const line = (text: string, { size, bold = false, italics = false, before = 0, after = 0 }: Look): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    children: [run({ text, size: size * HALF_POINTS, bold, italics })],
  });

/** The thin rule under a name: a paragraph's lower border, drawn in from both sides. */
const rule = (inset: number): Paragraph =>
  new Paragraph({
    indent: { left: inset, right: inset },
    spacing: { before: 0, after: 60, line: 40, lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 0 } },
    children: [],
  });

const sideBySide = (left: Paragraph[], right: Paragraph[], shares: [number, number]): Table => {
  const widths = shares.map((share) => Math.round(TEXT_WIDTH * share));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: "dxa" },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) => new TableCell({ width: { size: widths[index] ?? 0, type: "dxa" }, children }),
        ),
      }),
    ],
  });
};

/** Office and number on the left, and what a letter is about; nation, motto, place and date on the right. */
export const headBlock = ({
  header: { parent, office, number, nation, motto, placeAndDate },
  kind,
  about,
}: WordDocument): Table =>
  sideBySide(
    [
      ...(parent === null ? [] : [line(parent, { size: 12 })]),
      line(office, { size: 12, bold: true }),
      rule(mm(20)),
      line(number, { size: 13, before: 60 }),
      ...(kind === null ? [line(about, { size: 12, before: 60 })] : []),
    ],
    [
      line(nation, { size: 12, bold: true }),
      line(motto, { size: 13, bold: true }),
      rule(mm(21)),
      line(placeAndDate, { size: 13, italics: true, before: 60 }),
    ],
    [0.46, 0.54],
  );

/** "BÁO CÁO" and what it is about, with the rule beneath; of a letter, whom it goes to. */
export const titleBlock = ({ kind, about, addressee }: WordDocument): Paragraph[] =>
  kind === null ? [line(addressee ?? "", { size: 14, before: 300, after: 240 })] : named(kind, about);

const named = (kind: string, about: string): Paragraph[] => [
  line(kind, { size: 14, bold: true, before: 300 }),
  line(about, { size: 14, bold: true }),
  rule(mm(62)),
  new Paragraph({ spacing: { after: 60 }, children: [] }),
];

/** Recipients on the left; who signs, with room for the signature, on the right. */
export const footBlock = ({ recipients, signer }: WordDocument): Table =>
  sideBySide(
    [
      new Paragraph({
        spacing: { before: 200 },
        children: [run({ text: recipients.title, bold: true, italics: true, size: 12 * HALF_POINTS })],
      }),
      ...recipients.lines.map((text) => new Paragraph({ children: [run({ text, size: 11 * HALF_POINTS })] })),
    ],
    [
      ...signer.titles.map((title, index) =>
        line(title, {
          size: 14,
          bold: true,
          before: index === 0 ? 200 : 0,
          after: index === signer.titles.length - 1 ? 1200 : 0,
        }),
      ),
      ...(signer.name === null ? [] : [line(signer.name, { size: 14, bold: true })]),
    ],
    [0.5, 0.5],
  );
