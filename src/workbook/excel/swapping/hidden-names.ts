import { isOurName, OUR_PREFIX, reportSheetId, sheetMarkerName } from "../../names";

export interface NameFacts {
  name: string;
  formula: unknown;
  comment: string;
}

/** Two former reports are told apart, so that one can be made while the other is still there. */
export type Generation = 1 | 2;

/**
 * What a sheet of ours is: the report people see; the next one, being built; or a former one, kept to be restored. The
 * scaffolding carries the same kind of name as the report, so that every adapter knows it for ours and can remove it.
 */
export type Role = "current" | "new" | "old1" | "old2";

export interface SheetMark {
  name: string;
  sheet: string;
  id: string;
  role: Role;
  comment: string;
}

export interface HiddenNames {
  sheets: SheetMark[];
  /** Names of ours that mark no sheet that is still there. */
  others: string[];
}

/**
 * "=1", "=2": a swap is under way, keeping that generation; "=3", "=4": its new sheets and marks are being placed, or
 * taken away again; "=5", "=6": only its new marks, for the sheets that stand are the user's wish.
 */
export const swapMarker = `${OUR_PREFIX}swap`;
/** "=1" or "=2": the generation that can be restored; "=3" or "=4": the same, kept when the report was cleared. */
export const backupMarker = `${OUR_PREFIX}back`;

export const roleMarker = (role: Role, id: string): string =>
  sheetMarkerName(role === "current" ? id : `${role}-${id}`);

/** "_khcv_old1_overdue": the formula of a highlight that is kept for restoring; it means FALSE. */
export const formerLook = (generation: Generation, lookName: string): string =>
  `${OUR_PREFIX}old${generation}_${lookName.slice(OUR_PREFIX.length)}`;

/** The generation and the look's name of {@link formerLook}; null for all other names. */
export const lookOfFormer = (name: string): { generation: Generation; lookName: string } | null => {
  const found = /^_khcv_old([12])_(.+)$/i.exec(name);
  return found ? { generation: found[1] === "1" ? 1 : 2, lookName: OUR_PREFIX + (found[2] ?? "") } : null;
};

/** "_khcv_name1_BC_QuaHan": a figure's name that is kept for restoring, in the sheet that is kept. */
export const formerFigure = (generation: Generation, name: string): string => `${OUR_PREFIX}name${generation}_${name}`;

/** The generation and the figure's name of {@link formerFigure}; null for all other names. */
export const figureOfFormer = (name: string): { generation: Generation; figure: string } | null => {
  const found = /^_khcv_name([12])_(.+)$/i.exec(name);
  return found ? { generation: found[1] === "1" ? 1 : 2, figure: found[2] ?? "" } : null;
};

export const hiddenNamesOf = (names: readonly NameFacts[]): HiddenNames => {
  const marks: HiddenNames = { sheets: [], others: [] };
  for (const { name, formula, comment } of names) {
    if (!isOurName(name)) continue;
    const whole = reportSheetId(name);
    const sheet = whole === null ? null : sheetOf(String(formula));
    if (whole === null || sheet === null) {
      marks.others.push(name);
      continue;
    }
    // "new-report", "old1-report", "report"
    const found = /^(new|old1|old2)-(.+)$/.exec(whole);
    const role = (found?.[1] ?? "current") as Role;
    marks.sheets.push({ name, sheet, id: found?.[2] ?? whole, role, comment });
  }
  return marks;
};

/** "Báo cáo" of `='Báo cáo'!$A$1`; null for `=#REF!$A$1`, whose sheet is gone. */
const sheetOf = (formula: string): string | null => {
  const found = /^=(?:'((?:[^']|'')*)'|([^'!#]+))!\$?A\$?1$/i.exec(formula);
  return found ? (found[1]?.replaceAll("''", "'") ?? found[2] ?? null) : null;
};
