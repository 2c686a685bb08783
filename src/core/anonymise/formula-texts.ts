import { isExcelFunction } from "./excel-functions";

/**
 * "…" a text, '…' a sheet's name, #N/A, [#This Row] and [column], $AB$12, and what begins like a name. Everything else is
 * a sign or a number.
 */
const TOKEN =
  /("(?:[^"]|"")*")|('(?:[^']|'')*')|(#[\p{L}/0!?]+)|\[([^[\]]*)\]|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{M}\d_.(!]))|([\p{L}_\\][\p{L}\p{M}\d_.\\?]*)/gu;

/** `_xlfn.XLOOKUP`, `_xlws.SORT`, `_xlpm.x` */
const PREFIX = /^(?:_xl(?:fn|ws|pm|udf)\.)+/;

/** A formula with other texts and names: functions, references and errors stay. */
export const mapFormula = (formula: string, text: (text: string) => string): string =>
  formula.replace(TOKEN, (...found) => {
    const [whole = "", quoted, sheet, error, column, reference, name] = found as string[];
    const at = found.find((one): one is number => typeof one === "number") ?? 0;
    if (sheet !== undefined) return text(whole);
    // A list of choices is one text: each choice is that of a cell.
    if (quoted !== undefined) return quoted.replace(/[^",;]+/g, text);
    if (column !== undefined) return column.startsWith("#") ? whole : `[${text(column)}]`;
    if (error !== undefined || reference !== undefined || name === undefined) return whole;
    const [before, behind] = [formula[at - 1] ?? "", formula[at + name.length] ?? ""];
    if (isColumn(name, before, behind)) return name;
    const prefix = PREFIX.exec(name)?.[0] ?? "";
    const bare = name.slice(prefix.length);
    const fixed = behind === "(" ? isExcelFunction(bare) : /^(?:TRUE|FALSE)$/i.test(bare);
    return prefix + (fixed ? bare : text(bare));
  });

/** "A" of "A:C" and "$A:$C" */
const isColumn = (name: string, before: string, behind: string): boolean =>
  /^[A-Z]{1,3}$/i.test(name) && /[:$]/.test(before + behind);
