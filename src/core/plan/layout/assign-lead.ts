import { oneLine } from "../../lib/text";
import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";
import { type Candidate, byRank, isSure, setIf, shareOf } from "./candidate";
import { FIRST_PERSON, headingWords } from "./classify-heading";
import type { Guess, PersonColumn } from "./plan-table";

/** A bare "Đơn vị" is the lead only where units stand below it: it may be what things are counted in. */
export const assignLead = (candidates: readonly Candidate[], columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  // "Số đảng viên": so many, and nobody in particular.
  const leads = candidates
    .filter((one) => isSure(one, "lead") && (one.cells.filled === 0 || shareOf(one.cells, "numbers") < 0.5))
    .sort(byRank);
  const lead = leads.find(
    ({ meaning, cells }) => meaning?.rank !== 36 || cells.filled === 0 || shareOf(cells, "units") >= 0.3,
  );
  const unit = lead && (lead.meaning?.rank ?? 0) >= FIRST_PERSON ? candidates.find(isUnitColumn) : undefined;
  if (unit) guessed.push({ key: "lead", column: unit.column, read: unit.cells.units, of: unit.cells.filled });
  setIf(columns, "lead", unit ?? lead);
};

/** "Lãnh đạo phụ trách", "Người thực hiện" beside a column of units; where there is none, persons are the lead. */
export const personColumns = (candidates: readonly Candidate[], { lead }: Columns<PlanColumn>): PersonColumn[] =>
  lead === undefined
    ? []
    : candidates
        .filter((one) => isSure(one, "lead") && (one.meaning?.rank ?? 0) >= FIRST_PERSON && one.column !== lead)
        .filter(({ cells }) => cells.filled > 0)
        .map(({ column, path }) => ({ column, heading: oneLine(path.at(-1) ?? "") }));

/** "Cơ quan chuẩn bị" over units: persons lead only where no such column stands. */
const isUnitColumn = ({ meaning, cells }: Candidate): boolean =>
  meaning?.role === "lead" && !meaning.sure && cells.filled >= 2 && shareOf(cells, "units") >= 0.7;

/** Headings whose cells name the lead in running text; "Người được phân công", "Đơn vị chịu trách nhiệm" name who. */
export const isRunningText = (lead: Candidate | undefined): boolean =>
  lead !== undefined &&
  /(?:^| )(?:(?<!duoc )phan cong|cach thuc|(?<!chiu )trach nhiem|chu tri phoi hop)(?: |$)/.test(
    headingWords(lead.path.at(-1) ?? ""),
  );
