import type { PaperTexts } from "../paper-texts";
import type { RemedyPlanTexts } from "./remedy-plan-texts";
import type { Assessment } from "../../assess";
import { yearOf } from "../../lib/calendar-day";
import { formatNumber, round } from "../../lib/number";
import { fold } from "../../lib/text";
import { remedyRest } from "../build-remedy-plan";
import type { CriteriaFigures } from "../criteria-figures";
import { type Kept, nothingKept, type RemedyField } from "../kept/kept";
import { officialHead } from "../official/official-head";
import { scoreWords } from "../official/score-words";
import { codeOf, type Remedy, remediesOf } from "../remedies";
import { bare, heading, item, paragraph } from "./blocks";
import { frameOf } from "./build-word";
import type { WordBlock, WordCell, WordDocument, WordTable } from "./word-document";

type Texts = PaperTexts & { remedyPlan: RemedyPlanTexts };

/** The remedy plan as a document of its own: aims, results with what was lost and why, who does what until when. */
export const buildRemedyWord = (
  assessment: Assessment,
  criteria: CriteriaFigures,
  texts: Texts,
  kept: Kept = nothingKept,
): WordDocument => {
  const { remedyPlan: words } = texts;
  const head = officialHead(assessment, texts);
  const year = yearOf(assessment.period.to);
  const remedies = remediesOf(criteria, kept).lost;
  return {
    // The number set is the report's.
    ...frameOf(head, { number: null, kind: "KH" }, assessment.asOf, texts),
    kind: words.kind,
    about: words.about({ year }),
    opening: words.opening({
      year,
      office: head.inSentence ?? texts.word.someOffice,
      hasBasis: head.basis.length > 0,
    }),
    blocks: [
      part(words.parts.aims),
      ...aims(remedies, words),
      part(words.parts.losses),
      heading(`I. ${words.result}`),
      ...resultOf(assessment, criteria, words),
      heading(`II. ${words.losses}`),
      ...(remedies.length === 0 ? [paragraph(texts.report.noLoss)] : blocksOf(remedies, criteria, assessment, texts)),
      part(words.parts.work),
      ...work(remedies, words),
      ...(remedies.length === 0 ? [] : [heading(words.table), summaryOf(remedies, words)]),
      paragraph(remedyRest(criteria, texts.report)),
    ],
    closing: words.closing({ year, office: head.inSentence }),
  };
};

const part = (text: string): WordBlock => ({ kind: "heading", level: 1, text });

const aims = (remedies: readonly Remedy[], words: RemedyPlanTexts): WordBlock[] => {
  const lost = remedies.reduce((sum, { item: one }) => sum + (one.lost ?? 0), 0);
  return words.aims({ criteria: remedies.length, lost: formatNumber(round(lost, 4)) }).map(paragraph);
};

const resultOf = (
  { settings }: Assessment,
  { total, max, index, class: name }: CriteriaFigures,
  words: RemedyPlanTexts,
): WordBlock[] => {
  const { rank, previousIndex, previousRank } = settings;
  const percent = (value: number) => `${formatNumber(value)}%`;
  const change = previousIndex === null || index === null ? null : round(index - previousIndex, 2);
  return [
    paragraph(
      words.resultIs({
        total: formatNumber(total),
        max: formatNumber(max),
        index: index === null ? null : percent(index),
        name,
        rank,
      }),
    ),
    ...(previousIndex === null && previousRank === null
      ? []
      : [
          paragraph(
            words.before({
              index: previousIndex === null ? null : percent(previousIndex),
              change,
              rank: previousRank,
            }),
          ),
        ]),
  ];
};

const fieldOf = ({ fields }: Remedy, name: RemedyField): string =>
  bare(fields.find(({ field }) => field === name)?.text ?? "");

/** In the order of the criteria; those with one cause stand together under the first of them. */
const blocksOf = (
  remedies: readonly Remedy[],
  criteria: CriteriaFigures,
  assessment: Assessment,
  texts: Texts,
): WordBlock[] => {
  const { remedyPlan: words } = texts;
  const place = ({ item: one }: Remedy) => criteria.items.indexOf(one);
  const ordered = [...remedies].sort((a, b) => place(a) - place(b));
  const groups = new Map<string, Remedy[]>();
  for (const remedy of ordered) {
    const cause = fold(fieldOf(remedy, "cause"));
    const key = cause === "" ? `#${place(remedy)}` : cause;
    groups.set(key, [...(groups.get(key) ?? []), remedy]);
  }
  return [...groups.values()].flatMap((group, index) => {
    const own = (name: RemedyField): string => [...new Set(group.map((one) => fieldOf(one, name)).filter(Boolean))].join("; "); // prettier-ignore
    const told = (name: RemedyField): string => {
      const text = own(name);
      return text === "" ? words.blank : `${text}.`;
    };
    const named = ({ item: { code, name } }: Remedy) => words.criterion({ code: code ?? "", name: bare(name) });
    const [first] = group;
    if (!first) return [];
    const single = group.length === 1;
    const title = single ? named(first) : words.together({ codes: group.map(({ item: one }) => codeOf(one)).join(", ") }); // prettier-ignore
    return [
      heading(`${index + 1}. ${title}`),
      ...group.flatMap((remedy) => {
        const { item: one } = remedy;
        const how = scoreWords(one, criteria, assessment.indicators, texts).join(" ");
        return [
          ...(single ? [] : [paragraph(`${named(remedy)}:`)]),
          item(
            words.points({
              max: formatNumber(one.max ?? 0),
              points: formatNumber(one.points ?? 0),
              lost: formatNumber(one.lost ?? 0),
            }),
          ),
          ...(how === "" ? [] : [item(`- ${how}`)]),
        ];
      }),
      item(words.cause({ text: told("cause") })),
      item(words.remedy({ text: told("remedy") })),
      item(words.lead({ text: told("lead") })),
      item(words.dueOn({ text: told("dueOn") })),
    ];
  });
};

/** Each unit with its criteria. */
const work = (remedies: readonly Remedy[], words: RemedyPlanTexts): WordBlock[] => {
  const units = new Map<string, string[]>();
  for (const remedy of remedies) {
    const unit = fieldOf(remedy, "lead");
    if (unit !== "") units.set(unit, [...(units.get(unit) ?? []), codeOf(remedy.item)]);
  }
  return [
    ...[...units].map(([unit, codes]) => item(words.unit({ unit, criteria: codes.join(", ") }))),
    item(words.follow),
  ];
};

const WEIGHTS = [7, 13, 10, 38, 18, 14];

const summaryOf = (remedies: readonly Remedy[], { columns }: RemedyPlanTexts): WordTable => {
  const headings = [columns.order, columns.code, columns.lost, columns.what, columns.lead, columns.dueOn];
  const cell = (text: string, align: WordCell["align"] = "left"): WordCell => ({ text, align });
  return {
    kind: "table",
    columns: headings.map((text, index) => ({ heading: text, weight: WEIGHTS[index] ?? 10 })),
    rows: remedies.map((remedy, index) => [
      cell(String(index + 1), "center"),
      cell(codeOf(remedy.item)),
      cell(formatNumber(remedy.item.lost ?? 0), "right"),
      cell(fieldOf(remedy, "remedy") || bare(remedy.cheapest?.what ?? "")),
      cell(fieldOf(remedy, "lead")),
      cell(fieldOf(remedy, "dueOn")),
    ]),
    hasTotal: false,
  };
};
