import { decisions } from "../../glance/decisions";
import { bare, item } from "../blocks";
import type { WordBlock } from "../word-document";
import type { ChapterInput } from "./chapter-input";

/** V: what the units have asked for in the plan, and what follows from the figures. */
export const proposals = ({ context, texts: { word } }: ChapterInput): WordBlock[] => [
  ...context.assessment.tasks.flatMap(({ task }) => {
    const text = bare(task.tracking.proposal);
    return text === "" ? [] : [item(word.proposal({ text, task: task.id }))];
  }),
  ...decisions(context).map((text) => item(word.decision({ text }))),
];
