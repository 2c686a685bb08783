import type { Messages } from "../../../messages/messages";
import type { Assessment } from "../../assess";
import { formatNumber } from "../../lib/number";
import { yearOf } from "../../lib/calendar-day";
import { reportContext } from "../build-report";
import { remedyRest } from "../build-remedy-plan";
import type { CriteriaFigures } from "../criteria-figures";
import { draftParagraphs } from "../drafts/draft-paragraphs";
import { periodName } from "../drafts/period-name";
import { type Kept, nothingKept } from "../kept/kept";
import { remediesOf } from "../remedies";
import { trackingNotes } from "../tracking-notes";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import { byUnit } from "../sections/counts";
import { groups } from "../sections/criteria";
import { indicators, missingIndicators } from "../sections/indicators";
import { dueSoon, overdue } from "../sections/task-lists";
import type { WordBlock, WordDocument } from "./word-document";
import { type ShownColumns, wordTable } from "./word-table";

/** The report for Word: the paragraphs whose figures agree, the tables, the remedy plan. */
export const buildWord = (assessment: Assessment, texts: Messages, kept = nothingKept): WordDocument => {
  const context = reportContext(assessment, texts.report, kept);
  const { word } = texts;
  const { settings, asOf, criteria } = assessment;
  const period = periodName(assessment.period, texts.drafts);
  const paragraphs = paragraphsByCode(assessment, texts, kept);
  const chapters: [string, WordBlock[]][] = [
    [word.tasks, tasksChapter(context, paragraphs)],
    [word.cases, paragraphs.cases],
    [word.indicators, indicatorsChapter(context, texts)],
    [word.points, criteria === null ? [] : pointsChapter(criteria, paragraphs.points, texts)],
    [word.remedies, criteria === null ? [] : remedyChapter(criteria, texts, kept)],
  ];
  return {
    header: {
      parent: word.parent,
      office: (settings.office ?? word.office).toUpperCase(),
      number: word.number,
      nation: word.nation,
      motto: word.motto,
      placeAndDate: word.placeAndDate({ year: yearOf(asOf) }),
    },
    kind: word.kind,
    about: settings.reportName ?? word.about({ period: period.charAt(0).toLowerCase() + period.slice(1) }),
    blocks: [
      ...trackingNotes(assessment, texts.report).map(paragraph),
      ...numbered(chapters.filter(([, blocks]) => blocks.length > 0)),
    ],
    recipients: word.recipients,
    signer: word.signer,
  };
};

const COUNTS: ShownColumns = [[0, 8], [1, 44], ...[2, 3, 4, 5, 6, 7].map((column): [number, number] => [column, 12])];
const TASKS: ShownColumns = [
  [0, 10],
  [1, 42],
  [2, 22],
  [3, 16],
  [4, 10],
];
const INDICATORS: ShownColumns = [
  [0, 9],
  [1, 40],
  [2, 18],
  [6, 12],
  [7, 14],
  [8, 20],
];
const GROUPS: ShownColumns = [
  [0, 8],
  [1, 44],
  [2, 13],
  [3, 13],
  [4, 13],
  [5, 15],
];

const ROMAN = ["I", "II", "III", "IV", "V"];

const numbered = (chapters: readonly [string, WordBlock[]][]): WordBlock[] =>
  chapters.flatMap(([title, blocks], index): WordBlock[] => [
    { kind: "heading", level: 1, text: `${ROMAN[index] ?? ""}. ${title.toUpperCase()}` },
    ...blocks,
  ]);

const paragraph = (text: string): WordBlock => ({ kind: "paragraph", text });
const heading = (text: string): WordBlock => ({ kind: "heading", level: 2, text });

/** Paragraphs of the plan, of cases (with those an office has added), and of points. */
const paragraphsByCode = (assessment: Assessment, texts: Messages, kept: Kept) => {
  const printed = draftParagraphs(assessment, kept.templates, texts.drafts).filter(({ text }) => text !== null);
  const of = (test: (code: string) => boolean) =>
    printed.filter(({ code }) => test(code)).map(({ text }) => paragraph(text ?? ""));
  const [tasks, points] = [["KH", "NVT"], ["DIEM"]];
  return {
    tasks: of((code) => tasks.includes(code)),
    points: of((code) => points.includes(code)),
    cases: of((code) => !tasks.includes(code) && !points.includes(code)),
  };
};

/** A section with its title and notes, or the sentence that says that there is nothing. */
const titled = (section: Section, shown: ShownColumns): WordBlock[] =>
  section.rows.length === 0
    ? [section.nothing ?? ""].filter(Boolean).map(paragraph)
    : [heading(sentence(section.title)), ...(section.notes ?? []).map(paragraph), wordTable(section, shown)];

const sentence = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();

const tasksChapter = (context: ReportContext, { tasks }: ReturnType<typeof paragraphsByCode>): WordBlock[] => [
  ...tasks,
  ...titled(byUnit(context), COUNTS),
  ...titled(overdue(context), [...TASKS, [6, 20]]),
  ...titled(dueSoon(context), TASKS),
];

const indicatorsChapter = (context: ReportContext, { report }: Messages): WordBlock[] => {
  if (context.assessment.indicators.length === 0) return [];
  const missing = missingIndicators(context).rows.map((cells) => cells[1]?.value);
  const names = missing.flatMap((value) => (value?.kind === "text" ? [value.text] : []));
  return [
    wordTable(indicators(context), INDICATORS),
    ...(names.length > 0 ? [paragraph(`${sentence(report.missingIndicators)}: ${names.join("; ")}.`)] : []),
  ];
};

const pointsChapter = (criteria: CriteriaFigures, paragraphs: WordBlock[], { report }: Messages): WordBlock[] => [
  ...paragraphs,
  wordTable(groups(criteria, report), GROUPS),
];

const remedyChapter = (criteria: CriteriaFigures, { report }: Messages, kept: Kept): WordBlock[] => {
  const { lost: remedies } = remediesOf(criteria, kept);
  if (remedies.length === 0) return [];
  const { remedyFields: labels } = report;
  return [
    ...remedies.flatMap(({ item, fields, cheapest }, index): WordBlock[] => [
      heading(report.remedyHeading({ number: index + 1, code: item.code ?? "", name: item.name })),
      ...[
        [labels.max, formatNumber(item.max ?? 0)],
        [labels.reached, formatNumber(item.points ?? 0)],
        [labels.lost, formatNumber(item.lost ?? 0)],
        [labels.figures, item.explanation],
        ...fields.map(({ field, text }) => [labels[field], text]),
        [
          labels.cheapest,
          cheapest === null ? "" : report.remedyGain({ what: cheapest.what, gain: formatNumber(cheapest.gain) }),
        ],
      ]
        .filter(([, text]) => text !== "")
        .map(([label = "", text = ""]): WordBlock => ({ kind: "item", text: `- ${label}: ${text}` })),
    ]),
    paragraph(remedyRest(criteria, report)),
  ];
};
