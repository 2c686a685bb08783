import { formatDay } from "../../../lib/calendar-day";
import type { AssessedTask, SectionCounts } from "../../../plan/counts";
import { isFinished } from "../../../plan/status";
import { completedTasks } from "../../completed-tasks";
import { inSection } from "../../in-section";
import { resultsKnown } from "../../results-known";
import { groups } from "../../sections/criteria";
import { indicators, missingIndicators } from "../../sections/indicators";
import { bare, item, numberedParts, paragraph, sentence } from "../blocks";
import type { WordBlock } from "../word-document";
import { type ShownColumns, wordTable } from "../word-table";
import { withRemarks } from "../with-remarks";
import type { ChapterInput } from "./chapter-input";

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

/** II: each section of the plan with what was completed in the period, then cases, indicators and points. */
export const bySection = (input: ChapterInput): WordBlock[] => {
  const { context, texts, paragraphs } = input;
  const sections = context.assessment.bySection.filter(({ total }) => total > 0);
  const alone = sections.length === 1 && sections[0]?.id === null;
  return numberedParts([
    ...sections.map((section) => ({
      title: section.title === "" ? texts.report.noSection : section.title,
      blocks: [...(alone ? [] : [paragraph(countsOf(section, input))]), ...completedOf(section, input)],
    })),
    { title: texts.word.cases, blocks: paragraphs.cases },
    { title: texts.word.indicators, blocks: indicatorsPart(input) },
    { title: texts.word.points, blocks: pointsPart(input) },
  ]);
};

const countsOf = (counts: SectionCounts, { context, texts }: ChapterInput): string => {
  const { known } = resultsKnown(context.assessment);
  return texts.word.sectionCounts({ ...counts, known });
};

const completedOf = (
  section: SectionCounts,
  { context: { assessment }, texts: { word } }: ChapterInput,
): WordBlock[] => {
  const own = completedTasks(assessment).filter(({ assessed }) => inSection(assessed, section));
  const undated = assessment.tasks.filter(
    (assessed) =>
      inSection(assessed, section) &&
      isFinished(assessed.status.progress) &&
      assessed.task.tracking.completedOn.length === 0,
  );
  return [
    ...(own.length > 0 ? [paragraph(word.completedIn({ count: own.length }))] : []),
    ...own.map(({ assessed: { task, status }, on }) =>
      item(
        word.completed({
          task: named({ task }),
          product: bare(task.product),
          evidence: bare(task.tracking.evidence),
          day: formatDay(on),
          late: status.progress === "done-late",
        }),
      ),
    ),
    ...(undated.length > 0 ? [paragraph(word.completedUndated({ tasks: undated.map(named).join("; ") }))] : []),
  ];
};

/** "I.3. Báo cáo định kỳ" */
export const named = ({ task }: Pick<AssessedTask, "task">): string => `${task.id}. ${bare(task.task)}`;

const indicatorsPart = ({ context, texts: { report } }: ChapterInput): WordBlock[] => {
  if (context.assessment.indicators.length === 0) return [];
  const missing = missingIndicators(context).rows.map((cells) => cells[1]?.value);
  const names = missing.flatMap((value) => (value?.kind === "text" ? [value.text] : []));
  return [
    wordTable(withRemarks(indicators(context), 8, 9, report), INDICATORS),
    ...(names.length > 0 ? [paragraph(`${sentence(report.missingIndicators)}: ${names.join("; ")}.`)] : []),
  ];
};

const pointsPart = ({ context: { criteria }, paragraphs, texts: { report } }: ChapterInput): WordBlock[] =>
  criteria === null ? [] : [...paragraphs.points, wordTable(groups(criteria, report), GROUPS)];
