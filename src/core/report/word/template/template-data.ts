import type { PaperTexts } from "../../paper-texts";
import type { TemplateTexts } from "./template-texts";
import type { Assessment } from "../../../assess";
import { dateOf, formatDay, monthOf, yearOf } from "../../../lib/calendar-day";
import { formatNumber } from "../../../lib/number";
import { fold } from "../../../lib/text";
import type { AssessedTask, TaskCounts } from "../../../plan/counts";
import { reportContext } from "../../build-report";
import { type DraftParagraph, draftParagraphs, wordsOf } from "../../drafts/draft-paragraphs";
import { type DraftFigures, draftFigures } from "../../drafts/figures";
import { overallLine } from "../../glance/overall";
import { inSection } from "../../in-section";
import type { Kept } from "../../kept/kept";
import { nextPeriod } from "../../next-period";
import { officialHead } from "../../official/official-head";
import { frameOf } from "../build-word";
import { linkedLists, numbered } from "./linked-rows";
import { taskLists } from "./task-rows";
import type { TemplateRow } from "./template-row";
import type { LoopName } from "./template-texts";

/** All that a template may ask for. */
export interface TemplateData {
  lists: Record<LoopName, TemplateRow[]>;
  /** Words by their folded name; "" is a text that there is none of. */
  words: ReadonlyMap<string, string>;
  paragraphs: readonly DraftParagraph[];
  figures: DraftFigures;
  /** Codes and names of the workbook's indicators. */
  indicatorNames: readonly string[];
}

type Texts = PaperTexts & { template: TemplateTexts };

export const templateData = (assessment: Assessment, texts: Texts, kept: Kept): TemplateData => {
  const context = reportContext(assessment, texts.report, kept);
  const { byUnit, bySection, indicators } = assessment;
  const remarks = new Map(
    assessment.tasks.map((one) => [one, context.remarks.take(one.task.id, one.task.task)] as const),
  );
  const head = officialHead(assessment, texts);
  const paragraphs = draftParagraphs(assessment, kept.templates, texts.drafts);
  const counted = (counts: TaskCounts) => ({
    total: formatNumber(counts.total),
    done: formatNumber(counts.done),
    inProgress: formatNumber(counts.inProgress),
    notStarted: formatNumber(counts.notStarted),
    overdue: formatNumber(counts.overdue),
    dueSoon: formatNumber(counts.dueSoon),
  });
  const lines = (all: readonly string[]) => numbered(all.map((text) => ({ fields: { text }, lists: {} })));
  const frame = frameOf(head, { number: head.number, kind: "BC" }, assessment.asOf, texts);
  const lists: TemplateData["lists"] = {
    ...taskLists(context, remarks),
    ...linkedLists(context, texts, kept),
    units: numbered(
      byUnit.map((one) => ({
        fields: { ...counted(one), unit: one.unit ?? texts.report.noUnit },
        lists: taskLists(context, remarks, leads(one.unit), one.unit),
      })),
    ),
    sections: numbered(
      bySection.map((one) => ({
        fields: { ...counted(one), id: one.id ?? "", section: one.title || texts.report.noSection },
        lists: taskLists(context, remarks, (assessed) => inSection(assessed, one)),
      })),
    ),
    paragraphs: numbered(
      paragraphs
        .filter(({ text }) => text !== null)
        .map(({ code, topic, text }) => ({ fields: { code, topic, paragraph: text ?? "" }, lists: {} })),
    ),
    basis: lines(frame.basis),
    recipients: lines(frame.recipients.lines),
  };
  return {
    lists,
    words: new Map([...countWords(lists, texts.template), ...allWords(assessment, texts)]),
    paragraphs,
    figures: draftFigures(assessment, texts.drafts),
    indicatorNames: indicators.flatMap(({ code, name }) => [...(code === null ? [] : [code]), name]),
  };
};

/** "{số kiến nghị}": how many rows a loop has; a part that is left out where there is none. */
const countWords = (lists: TemplateData["lists"], { loops, count }: TemplateTexts): [string, string][] =>
  (Object.keys(loops) as LoopName[]).map((loop) => [fold(`${count} ${loops[loop]}`), String(lists[loop].length)]);

const leads =
  (unit: string | null) =>
  ({ task }: AssessedTask): boolean =>
    unit === null ? task.lead.length === 0 : task.lead.includes(unit);

const allWords = (assessment: Assessment, texts: Texts): Map<string, string> => {
  const { template, drafts } = texts;
  const { asOf, period, settings, criteria } = assessment;
  const { words, blank } = template;
  const head = officialHead(assessment, texts);
  const next = nextPeriod(period, asOf);
  const context = reportContext(assessment, texts.report, { remarks: [], remedies: [], templates: [], history: [] });
  const signing = head.signedOn ?? asOf;
  const titles = head.signer.titles.length > 0 ? head.signer.titles : texts.word.signers({ office: head.office });
  const all: [string, string][] = [
    [words.parent, head.parent ?? blank],
    [words.symbol, head.symbol ?? blank],
    [words.place, head.place ?? blank],
    [words.number, head.number ?? blank],
    [words.day, head.signedOn === null ? blank : String(dateOf(head.signedOn)).padStart(2, "0")],
    [words.month, monthOf(signing) < 3 ? `0${monthOf(signing)}` : String(monthOf(signing))],
    [words.signYear, String(yearOf(signing))],
    [words.capacity, titles.join("\n")],
    [words.signer, head.signer.name ?? ""],
    [words.from, formatDay(period.from)],
    [words.to, formatDay(period.to)],
    [words.nextFrom, formatDay(next.from)],
    [words.nextTo, formatDay(next.to)],
    [words.class, criteria?.class ?? ""],
    [words.rank, settings.rank ?? ""],
    [words.overall, overallLine(context)],
  ];
  return new Map([
    ...wordsOf(assessment, drafts),
    [fold(drafts.words.office), head.office ?? blank],
    ...all.map(([name, text]) => [fold(name), text] as const),
  ]);
};
