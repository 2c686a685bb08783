import type { HelpTexts } from "../vi/help";

const plan = [
  ["--sheet SHEET", "only this sheet"],
  ["--year YEAR", "the plan's year where the table names none"],
  ["--as-of DAY", "the day to judge by (left out: today)"],
  ["--columns task=B,lead=C,timing=F", "which column is what, where headings are unusual"],
  ["--header 5-6", "which rows are the headings"],
] as const;
const output = [
  ["-o FILE", "writes into this file"],
  ["--force", "a file in the way is kept as NAME.cu.EXT first"],
] as const;

export const help: HelpTexts = {
  title: (version) => `plan-tracker ${version}: reads work plans kept in Excel, checks them and writes the report.`,
  everyDay: "Every day",
  advanced: "Advanced",
  safe: "The file itself is never changed; a file that is there is not replaced, unless it is an earlier result.",
  common:
    "Dates are YYYY-MM-DD. Add --json for JSON, --lang vi for Vietnamese. COMMAND --help: the options of a command.",
  daily: {
    report: {
      use: "FILE [-o FILE]",
      does: "writes the report into a copy",
      options: [
        ...output,
        ...plan,
        ["--from DAY --to DAY", "the period of the report"],
        ["--data SHEET=FILE", "first replaces the sheet's data by another system's export"],
        ["--docx FILE", "the report as a Word file too"],
        ["--template FILE", "the Word file in the office's own template (together with --docx)"],
        ["--remedy FILE", "the remedy plan as a Word file"],
        ["--ics FOLDER", "the due dates as calendars, an .ics file for each unit"],
        ["--letters FOLDER", "reminders as letters in Word, a file for each unit, with a table for the reply"],
        ["--units", "one sheet for each unit"],
      ],
    },
    check: { use: "FILE", does: "prints what to look at (exit 1 on errors)", options: plan },
    new: {
      use: "FILE",
      does: "a ready-made workbook with all tables",
      options: [
        [
          "--from FILE",
          "next year's workbook from this year's: unfinished and standing tasks, the tables, last results",
        ],
        ["--year YEAR", "the plan's year"],
        ...output.slice(1),
      ],
    },
    import: {
      use: "FILE -o FILE.xlsx",
      does: "takes the plans of a Word file, web page, .csv, .md into a workbook with tracking columns",
      options: [
        ["-o FILE.xlsx", "the new workbook"],
        ["--table NUMBER", "only the table of this number in the file"],
      ],
    },
    clear: {
      use: "FILE [-o FILE]",
      does: "removes all that the software added, in a copy",
      options: [...output, ["--all", "also sheets that hold what people typed"]],
    },
  },
  others: {
    inspect: { use: "FILE", does: "prints the plan as understood", options: plan },
    template: {
      use: "[report|remedy] FILE.docx",
      does: "makes a Word template to edit: report, remedy plan",
      options: [["--kind report|remedy", "what it is for"], ...output.slice(1)],
    },
    deadline: {
      use: "[PHRASE]",
      does: "reads one timing phrase; without PHRASE: JSON lines",
      options: [
        ["--year YEAR", "the year where the phrase names none"],
        ["--trace", "which pattern read which words"],
      ],
    },
    score: {
      use: "[--rule TEXT --max N --data JSON]",
      does: "points by one scoring rule",
      options: [
        ["--rule TEXT", "the rule as the criteria table words it"],
        ["--max N", "the highest points"],
        ["--data JSON", "the figures; without --rule: JSON lines"],
        ["--trace", "which reader took which words"],
      ],
    },
    compare: {
      use: "OLD NEW",
      does: "two criteria sets; what this year's figures score under the new one",
      options: [],
    },
    anonymise: {
      use: "FILE -o OUT",
      does: "a copy without the office's own words that gives the same results, to report a fault",
      options: [["-o OUT", "write there"], ...output.slice(1)],
    },
    sql: {
      use: "FILE --dialect NAME",
      does: "prints SQL statements and tables for a warehouse that is already there",
      options: [["--dialect NAME", "duckdb, clickhouse, postgresql, trino, spark"]],
    },
    export: {
      use: "FILE… --parquet FOLDER",
      does: "exports the data that expressions count, for a database to count it alike",
      options: [
        ["--parquet FOLDER", "where to: a Parquet file for each table, a .json for each workbook"],
        ["--key FILE", "the province's common key: codes become hashes that cannot be read back"],
        ["--load clickhouse://USER@HOST/DB", "loads them into servers too; the password from CLICKHOUSE_PASSWORD"],
        ["--as-of DAY", "the day; --from, --to: the period"],
      ],
    },
    rollup: {
      use: "FOLDER -o FILE",
      does: "many offices' workbooks together: ranking, indicators, what is missing (exit 1)",
      options: [
        ["-o FILE", "the workbook to write (.xlsx)"],
        ["--offices LIST.csv", "the offices that are expected, a name a line"],
        ["--as-of DAY", "one day for all offices"],
        ["--from DAY --to DAY", "one period for all offices"],
        ["--engine duckdb", "DuckDB counts (npm run engines fetches it); FOLDER may be what export has written"],
        ["--engine clickhouse://USER@HOST/DB", "ClickHouse counts what export --load has loaded"],
        ["--force", "replace a file in the way, keeping it as NAME.cu.xlsx"],
      ],
    },
    proofread: {
      use: "FILE.docx|.txt",
      does: "checks the figures, dates and document numbers of a text (exit 1 on findings)",
      options: [["--with FILE", "compare with the figures of this workbook"]],
    },
  },
};
