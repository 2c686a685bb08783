import { marked, type Token, type Tokens } from "marked";
import { TrackerError } from "../../core/error";
import type { SourceDocument, SourceTable } from "../../core/import/source-table";
import { tidy } from "../../core/lib/text";
import { gridOfRows } from "../../core/table/grid";

/** `<br>`, which is how a cell has lines in markdown. */
const BREAK = /<br\s*\/?>/gi;

/** The tables of a text in markdown, as notes programs and chats write them, with the lines of text between them. @throws TrackerError not-a-document */
export const readMarkdownDocument = (text: string, file: string): SourceDocument => {
  const tables: SourceTable[] = [];
  let lines: string[] = [];
  for (const token of tokensOf(text, file)) {
    if (token.type !== "table") {
      lines.push(...linesOf(token));
      continue;
    }
    const { header, rows } = token as Tokens.Table;
    const cells = [header, ...rows].map((row) => row.map((cell) => linesOf(cell).join("\n")));
    tables.push({ grid: gridOfRows("Markdown", cells), lines, within: [], deletedRows: [] });
    lines = [];
  }
  return { tables, after: lines };
};

/** Quotations and brackets within each other by the thousand are more than the reader can hold: no note of a person's. */
const tokensOf = (text: string, file: string): Token[] => {
  try {
    return marked.lexer(text);
  } catch (error) {
    throw error instanceof RangeError ? new TrackerError("not-a-document", { file }, { cause: error }) : error;
  }
};

type Piece = Token | Tokens.TableCell;

const linesOf = (token: Piece): string[] => tidy(textOf(token)).split("\n").filter(Boolean);

/** What a reader sees of a piece of markdown: its text without the signs that give it a look. */
const textOf = (token: Piece): string => {
  if ("items" in token) return (token as Tokens.List).items.map(textOf).join("\n");
  if ("tokens" in token) return token.tokens.map(textOf).join("");
  if ("type" in token && token.type === "html") return token.raw.replace(BREAK, "\n");
  if ("type" in token && token.type === "br") return "\n";
  return "text" in token ? (token.text as string).replace(BREAK, "\n") : "";
};
