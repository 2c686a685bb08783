import type { Papers } from "../papers";
import { drafts } from "./drafts";
import { letters } from "./letters";
import { taken } from "./taken";
import { word } from "./word";

/** What only papers say. */
export const papers: Papers = { drafts, letters, taken, word };
