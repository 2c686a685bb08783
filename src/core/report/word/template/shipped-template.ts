import type { PaperTexts } from "../../paper-texts";
import type { ShippedTemplateTexts } from "./shipped-template-texts";
import type { RemedyPlanTexts } from "../remedy-plan-texts";
import { heading, item, paragraph } from "../blocks";
import type { WordBlock, WordDocument, WordTable } from "../word-document";

/** What a template is for. */
export const TEMPLATE_KINDS = ["report", "remedy"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

type Texts = Pick<PaperTexts, "word" | "drafts"> & {
  shippedTemplates: ShippedTemplateTexts;
  remedyPlan: RemedyPlanTexts;
};

/** A Word template to edit: laid out like the software's own documents, with placeholders where their texts stand. */
export const shippedTemplate = (kind: TemplateKind, texts: Texts): WordDocument =>
  kind === "report" ? reportTemplate(texts) : remedyTemplate(texts);

const frame = (kind: string, { word, shippedTemplates }: Texts) => {
  const { frame: own } = shippedTemplates;
  return {
    header: {
      parent: own.parent,
      office: own.office,
      number: own.number({ kind }),
      nation: word.nation,
      motto: word.motto,
      placeAndDate: own.placeAndDate,
    },
    addressee: null,
    basis: own.basis,
    recipients: { title: word.recipients.title, lines: own.recipients },
    signer: { titles: [own.capacity], name: own.signer },
  };
};

const chapter = (text: string): WordBlock => ({ kind: "heading", level: 1, text });

const table = (
  { headings, row }: { headings: readonly string[]; row: readonly string[] },
  weights: number[],
): WordTable => ({
  kind: "table",
  columns: headings.map((text, index) => ({ heading: text, weight: weights[index] ?? 10 })),
  rows: [row.map((text) => ({ text, align: "left" as const }))],
  hasTotal: false,
});

const reportTemplate = (texts: Texts): WordDocument => {
  const { report } = texts.shippedTemplates;
  const optional = (codes: readonly string[]) => codes.map((code) => paragraph(report.optional({ code })));
  const tasks = ["KH", "KHTH", "NVT"];
  const cases = texts.drafts.templates.map(({ code }) => code).filter((code) => !tasks.includes(code));
  return {
    ...frame("BC", texts),
    kind: texts.word.kind,
    about: report.about,
    opening: report.opening,
    blocks: [
      chapter(report.results),
      ...optional(tasks),
      table(report.units, [8, 40, 12, 12, 12, 12, 12]),
      chapter(report.bySection),
      ...report.sections.map(item),
      ...optional(cases),
      heading(report.indicators),
      table(report.indicatorTable, [9, 40, 18, 14, 14, 20]),
      chapter(report.shortcomings),
      ...[...report.overdue, ...report.unmet, ...report.lost].map(item),
      chapter(report.next),
      ...report.nextTasks.map(item),
      chapter(report.proposals),
      ...report.proposalRows.map(item),
    ],
    closing: report.closing,
  };
};

const remedyTemplate = (texts: Texts): WordDocument => {
  const { remedy } = texts.shippedTemplates;
  return {
    ...frame("KH", texts),
    kind: texts.remedyPlan.kind,
    about: remedy.about,
    opening: remedy.opening,
    blocks: [
      chapter(remedy.aims),
      paragraph(remedy.aim),
      chapter(remedy.losses),
      paragraph(remedy.result),
      ...remedy.criteria.map(item),
      chapter(remedy.work),
      table(remedy.table, [7, 13, 10, 38, 18, 14]),
    ],
    closing: remedy.closing,
  };
};
