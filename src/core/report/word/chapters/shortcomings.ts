import { formatDay } from "../../../lib/calendar-day";
import { formatNumber } from "../../../lib/number";
import { resultText } from "../../glance/glance-lists";
import { lateDoneTasks } from "../../late-done";
import { scoreWords } from "../../official/score-words";
import { remediesOf } from "../../remedies";
import { overdue } from "../../sections/task-lists";
import { verdictOf } from "../../verdict";
import { bare, item, numberedParts, paragraph, sentence } from "../blocks";
import type { WordBlock } from "../word-document";
import { type ShownColumns, wordTable } from "../word-table";
import { withRemarks } from "../with-remarks";
import { named } from "./by-section";
import type { ChapterInput } from "./chapter-input";
import { leadOf } from "./lead-of";

const OVERDUE: ShownColumns = [
  [0, 10],
  [1, 42],
  [2, 22],
  [3, 24],
  [4, 13],
  [6, 22],
];

/** III: what is late, was late or was put off; targets not met; points lost; each with the cause that was typed. */
export const shortcomings = (input: ChapterInput): WordBlock[] => {
  const { texts } = input;
  const parts = [
    overduePart(input),
    { title: texts.word.lateDone, blocks: lateDone(input) },
    { title: texts.word.extended, blocks: extended(input) },
    { title: texts.word.unmet, blocks: unmet(input) },
    { title: texts.word.lost, blocks: lost(input) },
  ];
  return parts.every(({ blocks }) => blocks.length === 0)
    ? [paragraph(texts.word.noShortcomings)]
    : numberedParts(parts);
};

const overduePart = ({ context, texts }: ChapterInput) => {
  const section = withRemarks(overdue(context), 6, 7, texts.report);
  return {
    title: sentence(section.title),
    blocks: section.rows.length === 0 ? [] : [...(section.notes ?? []).map(paragraph), wordTable(section, OVERDUE)],
  };
};

const lateDone = ({ context: { assessment }, texts: { word, report } }: ChapterInput): WordBlock[] =>
  lateDoneTasks(assessment).map(({ assessed: { task }, due, on, days }) =>
    item(
      word.lateDoneItem({
        task: named({ task }),
        lead: leadOf(task, report),
        due: formatDay(due),
        day: formatDay(on),
        days,
      }),
    ),
  );

const extended = ({ context: { assessment }, texts: { word, report } }: ChapterInput): WordBlock[] =>
  assessment.tasks.flatMap(({ task, status }) =>
    task.tracking.extendedTo === null
      ? []
      : [
          item(
            word.extendedItem({
              task: named({ task }),
              lead: leadOf(task, report),
              due: status.originalDue === null ? "" : formatDay(status.originalDue),
              to: formatDay(task.tracking.extendedTo),
            }),
          ),
        ],
  );

const unmet = ({ context: { assessment }, texts: { word } }: ChapterInput): WordBlock[] =>
  assessment.indicators
    .filter((one) => verdictOf(one, assessment) === "not-met")
    .map((one) =>
      item(
        word.unmetItem({
          name: bare(one.name),
          result: resultText(one),
          of:
            one.unit === "%" && one.numerator !== null && one.denominator !== null
              ? `${formatNumber(one.numerator)}/${formatNumber(one.denominator)}`
              : "",
          target: bare(one.target),
          distance: one.distance ?? "",
        }),
      ),
    );

const lost = ({ context, texts, kept }: ChapterInput): WordBlock[] => {
  const { criteria, assessment, remarks } = context;
  if (criteria === null) return [];
  const { word } = texts;
  const remedies = remediesOf(criteria, kept).lost;
  return criteria.items.flatMap((one) => {
    const remedy = remedies.find(({ item: own }) => own === one);
    if (!remedy) return [];
    const field = (name: "cause" | "remedy") => bare(remedy.fields.find(({ field: own }) => own === name)?.text ?? "");
    const remark = bare(remarks.take(one.code ?? "", one.name));
    const told = scoreWords(one, criteria, assessment.indicators, texts);
    const cause = field("cause");
    return [
      item(
        [
          word.lostItem({
            code: one.code ?? "",
            name: bare(one.name),
            points: formatNumber(one.points ?? 0),
            max: formatNumber(one.max ?? 0),
            lost: formatNumber(one.lost ?? 0),
          }),
          ...told,
          ...(cause === "" ? [] : [word.cause({ text: cause })]),
          ...(cause === "" && told.length === 0 ? [word.result.noBasis] : []),
          ...(field("remedy") === "" ? [] : [word.remedy({ text: field("remedy") })]),
          ...(remark === "" ? [] : [word.remark({ text: remark })]),
        ].join(" "),
      ),
    ];
  });
};
