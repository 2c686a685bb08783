import { byUnit } from "../../sections/counts";
import { titled } from "../blocks";
import type { WordBlock } from "../word-document";
import type { ShownColumns } from "../word-table";
import type { ChapterInput } from "./chapter-input";

const COUNTS: ShownColumns = [[0, 8], [1, 44], ...[2, 3, 4, 5, 6, 7].map((column): [number, number] => [column, 12])];

/** I: what the plan asked for and where it stands, and by unit. */
export const results = ({ context, paragraphs }: ChapterInput): WordBlock[] => [
  ...paragraphs.tasks,
  ...titled(byUnit(context), COUNTS),
];
