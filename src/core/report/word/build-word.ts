import type { PaperTexts } from "../paper-texts";
import type { Assessment } from "../../assess";
import { dateOf, monthOf, yearOf } from "../../lib/calendar-day";
import { reportContext } from "../build-report";
import { draftParagraphs } from "../drafts/draft-paragraphs";
import { periodName } from "../drafts/period-name";
import { type Kept, nothingKept } from "../kept/kept";
import { type OfficialHead, officialHead } from "../official/official-head";
import { trackingNotes } from "../tracking-notes";
import { heading, item, paragraph } from "./blocks";
import { bySection } from "./chapters/by-section";
import type { ChapterInput } from "./chapters/chapter-input";
import { nextTasks } from "./chapters/next-tasks";
import { proposals } from "./chapters/proposals";
import { results } from "./chapters/results";
import { shortcomings } from "./chapters/shortcomings";
import type { WordBlock, WordDocument } from "./word-document";

/** The report as a document that can be sent: head, opening, I to V, closing, recipients, signature. */
export const buildWord = (assessment: Assessment, texts: PaperTexts, kept = nothingKept): WordDocument => {
  const { word } = texts;
  const { settings, plans, asOf } = assessment;
  const head = officialHead(assessment, texts);
  const name = periodName(assessment.period, texts.drafts);
  const period = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    ...frameOf(head, { number: head.number, kind: "BC" }, asOf, texts),
    kind: word.kind,
    about: settings.reportName ?? word.about({ period }),
    opening: word.opening({
      office: head.inSentence ?? word.someOffice,
      year: plans[0]?.year ?? yearOf(asOf),
      period,
      hasBasis: head.basis.length > 0,
    }),
    blocks: [...trackingNotes(assessment, texts.report).map(paragraph), ...chaptersOf(assessment, texts, kept)],
    closing: word.closing({ office: head.inSentence, period }),
  };
};

/** What stands round the text of every document of the office. */
export const frameOf = (
  head: OfficialHead,
  { number, kind }: { number: string | null; kind: string },
  asOf: string,
  { word }: PaperTexts,
): Pick<WordDocument, "header" | "addressee" | "basis" | "recipients" | "signer"> => {
  const { office, signer, signedOn } = head;
  const isCommittee = office !== null && /^(?:UBND|[ỦU]Y BAN|UỶ BAN)/iu.test(office);
  const day = signedOn ?? asOf;
  return {
    header: {
      parent: head.parent?.toUpperCase() ?? (isCommittee ? null : word.parent),
      office: (office ?? word.office).toUpperCase(),
      number: word.number({ number, kind, symbol: head.symbol }),
      nation: word.nation,
      motto: word.motto,
      placeAndDate: word.placeAndDate({
        place: head.place,
        date: signedOn === null ? null : dateOf(signedOn),
        month: monthOf(day),
        year: yearOf(day),
      }),
    },
    addressee: null,
    basis: head.basis.map((text, index) => word.basis({ text, last: index === head.basis.length - 1 })),
    recipients: {
      title: word.recipients.title,
      lines:
        head.recipients.length > 0
          ? head.recipients
          : word.recipients.lines({ parent: head.parent, office: head.inSentence }),
    },
    signer: {
      titles: signer.titles.length > 0 ? signer.titles : word.signers({ office }),
      name: signer.name,
    },
  };
};

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

const chaptersOf = (assessment: Assessment, texts: PaperTexts, kept: Kept): WordBlock[] => {
  const { chapters } = texts.word;
  const context = reportContext(assessment, texts.report, kept);
  const input: ChapterInput = { context, texts, kept, paragraphs: paragraphsByCode(assessment, texts, kept) };
  const built: [string, WordBlock[]][] = [
    [chapters.results, results(input)],
    [chapters.bySection, bySection(input)],
    [chapters.shortcomings, shortcomings(input)],
    [chapters.next, nextTasks(input)],
    [chapters.proposals, proposals(input)],
  ];
  const filled = built.filter(([, blocks]) => blocks.length > 0);
  return [
    ...filled.flatMap(([title, blocks], index): WordBlock[] => [
      { kind: "heading", level: 1, text: `${ROMAN[index] ?? ""}. ${title.toUpperCase()}` },
      ...blocks,
    ]),
    ...otherRemarks(input),
  ];
};

/** What people typed beside rows that no part speaks of. */
const otherRemarks = ({ context, texts: { word } }: ChapterInput): WordBlock[] => {
  const left = context.remarks.left();
  if (left.length === 0) return [];
  return [
    heading(word.otherRemarks),
    ...left.map(({ id, name, text }) => item(`- ${[id, name].filter(Boolean).join(". ")}: ${text}`)),
  ];
};

/** Paragraphs of the plan, of cases (with those an office has added), and of points. */
const paragraphsByCode = (assessment: Assessment, texts: PaperTexts, kept: Kept): ChapterInput["paragraphs"] => {
  const printed = draftParagraphs(assessment, kept.templates, texts.drafts).filter(({ text }) => text !== null);
  const of = (test: (code: string) => boolean) =>
    printed.filter(({ code }) => test(code)).map(({ text }) => paragraph(text ?? ""));
  const [tasks, points] = [["KH", "KHTH", "NVT"], ["DIEM"]];
  return {
    tasks: of((code) => tasks.includes(code)),
    points: of((code) => points.includes(code)),
    cases: of((code) => !tasks.includes(code) && !points.includes(code)),
  };
};
