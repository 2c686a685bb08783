import { fold } from "../../../lib/text";
import { bare, item } from "../blocks";
import type { WordBlock } from "../word-document";
import type { ChapterInput } from "./chapter-input";

/** V: what the units ask for in the plan's own column; where they ask for nothing, the obstacles of what is late. */
export const proposals = ({ context: { assessment }, texts: { word } }: ChapterInput): WordBlock[] => {
  const asked = grouped(assessment.tasks.map(({ task }) => ({ id: task.id, text: bare(task.tracking.proposal) })));
  if (asked.length > 0) return asked.map(({ text, ids }) => item(word.proposal({ text, task: ids.join(", ") })));
  const late = assessment.tasks.filter(({ status }) => status.flag === "overdue");
  return grouped(late.map(({ task }) => ({ id: task.id, text: bare(task.tracking.obstacle) }))).map(({ text, ids }) =>
    item(word.obstacle({ text, tasks: ids.join(", ") })),
  );
};

/** One text of several tasks is said once. */
const grouped = (rows: readonly { id: string; text: string }[]): { text: string; ids: string[] }[] => {
  const texts = new Map<string, { text: string; ids: string[] }>();
  for (const { id, text } of rows) {
    if (text === "") continue;
    const one = texts.get(fold(text)) ?? { text, ids: [] };
    texts.set(fold(text), { ...one, ids: [...one.ids, id] });
  }
  return [...texts.values()];
};
