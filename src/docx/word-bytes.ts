import { AlignmentType, Document, Header, type ISectionOptions, Packer, PageNumber, Paragraph } from "docx";
import type { WordBlock, WordDocument } from "../core/report/word/word-document";
import { footBlock, headBlock, titleBlock } from "./official-blocks";
import { BODY, FONT, HALF_POINTS, mm } from "./measures";
import { run } from "./run";
import { tableOf } from "./table-of";

/**
 * The bytes of a .docx in the layout of Nghị định 30/2020: A4, Times New Roman 14, margins 20/20/30/15 mm. Several
 * documents follow each other, each on a page of its own with its own numbers.
 */
export const wordBytes = async (report: WordDocument, ...others: WordDocument[]): Promise<Uint8Array> => {
  const file = new Document({
    creator: report.header.office,
    title: [report.kind, report.about].filter((text) => text !== null).join(" "),
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY * HALF_POINTS, language: { value: "vi-VN" } } },
      },
    },
    sections: [report, ...others].map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

const sectionOf = (report: WordDocument): ISectionOptions => ({
  properties: {
    page: {
      size: { width: mm(210), height: mm(297) },
      margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
      pageNumbers: { start: 1 },
    },
    // The first page bears no number.
    titlePage: true,
  },
  headers: {
    first: new Header({ children: [new Paragraph("")] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [run({ children: [PageNumber.CURRENT], size: 13 * HALF_POINTS })],
        }),
      ],
    }),
  },
  children: [
    headBlock(report),
    ...titleBlock(report),
    ...report.basis.map((text) => basisOf(text)),
    bodyOf(report.opening, 120, false),
    ...report.blocks.flatMap((block, at) => blockOf(block, at >= report.blocks.length - WITH_SIGNATURE + 1)),
    bodyOf(report.closing, 120, true),
    footBlock(report),
  ],
});

/** So many blocks stay on the page of the signature, which never stands alone. */
const WITH_SIGNATURE = 2;

const blockOf = (block: WordBlock, keepNext: boolean) => {
  switch (block.kind) {
    case "table":
      return [tableOf(block), new Paragraph({ keepNext, spacing: { before: 0, after: 60 }, children: [] })];
    case "heading":
      return [headingOf(block.text, block.level)];
    case "item":
      return [bodyOf(block.text, 60, keepNext)];
    case "paragraph":
      return [bodyOf(block.text, 120, keepNext)];
  }
};

const headingOf = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({
    keepNext: true,
    outlineLevel: level - 1,
    indent: { firstLine: mm(10) },
    spacing: { before: level === 1 ? 160 : 100, after: 60 },
    children: [run({ text, bold: true })],
  });

/** What a document rests on stands in italics, a line for each. */
const basisOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after: 60, line: 276, lineRule: "auto" },
    children: [run({ text, italics: true })],
  });

/** Justified, the first line 1 cm in; a text's own line breaks stay. */
const bodyOf = (text: string, after: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after, line: 276, lineRule: "auto" },
    children: text.split("\n").map((line, index) => run({ text: line, break: index === 0 ? 0 : 1 })),
  });
