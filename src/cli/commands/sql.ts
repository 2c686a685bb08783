import path from "node:path";
import { compileAggregates } from "../../core/data/sql/compile-aggregates";
import { columnsOfParts, definitionOf } from "../../core/data/sql/definition";
import { type DialectName, dialects, nameIn } from "../../core/data/sql/dialect";
import { statementOf } from "../../core/data/sql/statement";
import { printQuantity } from "../../core/data/print-quantity";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { exportFile } from "../engines/export-file";
import { termsAsked, theFile } from "../options";
import type { Terminal } from "../terminal";

/** Of each table that expressions count: its definition and the statement, for an engine that holds its exported rows. */
export const sql = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  const dialect = dialectOf(args.dialect);
  const bytes = terminal.files.read(file);
  const { document, tables } = await exportFile(bytes, path.basename(file), termsAsked(args, terminal), null, texts);
  const written = tables.map(({ table, aggregates }) => {
    const compiled = compileAggregates(aggregates, table, document.period, dialect);
    return {
      sheet: table.sheet,
      table: table.name,
      expressions: aggregates.map(printQuantity),
      definition: definitionOf(table.name, columnsOfParts(compiled.parts, dialect), dialect),
      statement: statementOf(compiled, nameIn(dialect, table.name), [table.id], dialect),
    };
  });
  terminal.out(
    args.json
      ? JSON.stringify({ dialect: dialect.name, tables: written })
      : written
          .map(({ expressions, definition, statement }) =>
            // A line break in a name would end the comment.
            [...expressions.map((one) => `-- ${one.replace(/\s+/g, " ")}`), `${definition};`, `${statement};`].join(
              "\n",
            ),
          )
          .join("\n\n"),
  );
  return 0;
};

const dialectOf = (name: string | null) => {
  if (name !== null && Object.hasOwn(dialects, name)) return dialects[name as DialectName];
  throw new TrackerError("bad-argument", {
    argument: "--dialect",
    value: name ?? "",
    expected: Object.keys(dialects).join(" | "),
  });
};
