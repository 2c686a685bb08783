import { TrackerError } from "../../../core/error";
import { type Grid, GridBuilder } from "../../../core/table/grid";
import type { ReadRequest } from "../../workbook";
import type { ExcelSession } from "../excel-session";
import { codeOf } from "../requests/requests";
import { leadBack } from "../swapping/whole-state";
import { readColumns } from "./read-columns";
import type { Wanted } from "./requested-ranges";
import { type Surveyed, surveySheets } from "./survey-sheets";

/** All sheets with their sizes and heads; a swap that stopped in the middle is led to its end before. */
export const surveyed = async (session: ExcelSession): Promise<readonly Surveyed[]> => {
  const { everySheet, requests } = session;
  let found = await surveySheets(everySheet, requests);
  if (found.torn && (await leadBack(session))) found = await surveySheets(everySheet, requests);
  session.known = found.sheets;
  session.restorable = found.restorable;
  session.choices = found.choices;
  return found.sheets;
};

/** The columns asked for. @throws TrackerError no-such-sheet */
export const readSheets = async (session: ExcelSession, wanted: readonly ReadRequest[]): Promise<Grid[]> => {
  try {
    const known = session.known ?? [];
    const missing = wanted.some(({ sheet }) => !known.some(({ survey }) => survey.name === sheet));
    return await readNow(session, wanted, missing ? await surveyed(session) : known);
  } catch (error) {
    if (codeOf(error) !== "ItemNotFound") throw error;
    // Renamed or deleted since the survey: the new survey knows, and names what is missing.
    return await readNow(session, wanted, await surveyed(session));
  }
};

const readNow = async (
  { requests, mute }: ExcelSession,
  asked: readonly ReadRequest[],
  known: readonly Surveyed[],
): Promise<Grid[]> => {
  const wanted = asked.map(({ sheet, columns, merges = false }): Wanted => {
    const found = known.find(({ survey }) => survey.name === sheet);
    if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: known.map(({ survey }) => survey.name) });
    const { survey, samples } = found;
    const all = Array.from({ length: survey.columns }, (_, column) => column);
    const own = columns === "all" ? all : columns.filter((column) => column < survey.columns);
    // A report's head is its page one: numbers that stand only below it are expected all the same.
    const expected = survey.ours === null ? samples : samples.map((sample) => ({ ...sample, numbers: true }));
    return { grid: new GridBuilder(sheet), sheet, columns: own, rows: survey.rows, samples: expected, merges };
  });
  await readColumns(requests, wanted, mute);
  return wanted.map(({ grid }) => grid);
};
