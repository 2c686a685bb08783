import type { Papers } from "../papers";
import { drafts } from "./drafts";
import { word } from "./word";

/** What only papers say. */
export const papers: Papers = { drafts, word };
