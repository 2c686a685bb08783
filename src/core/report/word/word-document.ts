/** A document for Word as plain data: what is written, not how it looks; `docx/` lays it out after Nghị định 30/2020. */
export interface WordDocument {
  header: {
    /** The office above, where there is one; and the office itself. */
    parent: string | null;
    office: string;
    /** "Số:    /BC-STP" */
    number: string;
    /** The national name and motto. */
    nation: string;
    motto: string;
    placeAndDate: string;
  };
  /** "BÁO CÁO" and what it is about; null for a letter, which bears no kind: there it stands under the number. */
  kind: string | null;
  about: string;
  /** Whom a letter goes to: "Kính gửi: Phòng Tư pháp"; null for other papers. */
  addressee: string | null;
  /** What it rests on, each document on a line of its own. */
  basis: string[];
  opening: string;
  blocks: WordBlock[];
  /** Ends with "./.". */
  closing: string;
  recipients: { title: string; lines: string[] };
  /** The capacity in its lines, and the name. */
  signer: { titles: string[]; name: string | null };
}

export type WordBlock =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; text: string }
  /** A line of a list, without an indent of its first line. */
  | { kind: "item"; text: string }
  | WordTable;

export interface WordTable {
  kind: "table";
  columns: { heading: string; weight: number }[];
  rows: WordCell[][];
  /** The last row adds up the others. */
  hasTotal: boolean;
}

export interface WordCell {
  text: string;
  align: "left" | "center" | "right";
}
