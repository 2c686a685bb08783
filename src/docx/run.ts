import { type IRunOptions, TextRun } from "docx";

/** A stretch of text with its look. */
export const run = (options: IRunOptions): TextRun => new TextRun(options);
