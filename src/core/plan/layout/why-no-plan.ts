import type { Assigned } from "./assign-columns";
import { type Candidate, isSure, shareOf } from "./candidate";
import { FIRST_LEADER, headingWords } from "./classify-heading";
import type { TitledKind } from "./kind-of-title";
import type { Refusal } from "./plan-table";

/**
 * What speaks against a plan though its columns are there, or null: hours are a calendar's, lengths of time a
 * catalogue's, points a scoring table's. So is what its own title calls a register or a calendar of meetings.
 */
export const whyNoPlan = (
  candidates: readonly Candidate[],
  read: Assigned | null,
  titled: TitledKind | null,
): Refusal["why"] => {
  const has = (role: Parameters<typeof isSure>[1]) => candidates.some((one) => isSure(one, role));
  const hours = candidates.some(({ cells }) => cells.filled >= 2 && shareOf(cells, "hours") >= 0.5);
  if (has("hour") || hours) return "calendar";
  if (has("weekday") && (has("place") || has("attendees") || has("day"))) return "calendar";
  if (titled === "calendar" || has("roster") || isOfMeetings(candidates)) return "calendar";
  if (titled === "register" || isRegister(candidates)) return "subject";
  if (read && isWorkCalendar(candidates, read, titled)) return "calendar";
  if (!read) return has("points") ? "points" : listsOthers(candidates, likelyTask(candidates)) ? "subject" : null;
  const timing = candidates.find(({ column }) => column === read.columns.timing);
  const lead = candidates.find(({ column }) => column === read.columns.lead);
  if (timing && !read.timeParts.some(({ column }) => column === timing.column)) {
    const { cells } = timing;
    const leaders = (lead?.meaning?.rank ?? 0) >= FIRST_LEADER || has("place") || has("attendees");
    if (shareOf(cells, "weekdays") >= 0.5 && leaders) return "calendar";
    if (cells.filled >= 2 && shareOf(cells, "durations") >= 0.6) return "durations";
    if (cells.filled >= 2 && shareOf(cells, "numbers") >= 0.8) return "numbers";
    // A list of projects and their funds: from which year to which each is built.
    const funds = candidates.filter((one) => isSure(one, "money")).length >= 2;
    if (funds && cells.filled >= 2 && shareOf(cells, "years") >= 0.8) return "subject";
  }
  if (has("points") && !lead) return "points";
  if (has("attendees") && !lead) return "calendar";
  const task = candidates.find(({ column }) => column === read.columns.task);
  return task && task.meaning?.sure !== true && listsOthers(candidates, task) ? "subject" : null;
};

/** "Nội dung cuộc họp" beside where it is held and who comes. */
const isOfMeetings = (candidates: readonly Candidate[]): boolean =>
  candidates.some((one) => MEETING.test(lastWords(one))) &&
  candidates.some((one) => isSure(one, "place") || isSure(one, "attendees"));

const MEETING = /(?:^| )(?:cuoc|noi dung|phien|ngay) hop(?: |$)/;

/** What was done wrong, with nothing to be done about it; dossiers and letters with their numbers and days. */
const isRegister = (candidates: readonly Candidate[]): boolean => {
  const count = (role: Parameters<typeof isSure>[1]) => candidates.filter((one) => isSure(one, role)).length;
  if (count("offence") > 0 && count("task") === 0) return true;
  return count("record") >= 2 || (count("record") === 1 && count("received") > 0 && count("timing") === 0);
};

/** A calendar by its title, of leaders or with places and guests, that names a day for each row. */
const isWorkCalendar = (
  candidates: readonly Candidate[],
  { columns }: Assigned,
  titled: TitledKind | null,
): boolean => {
  if (titled !== "leaders-calendar" && titled !== "work-calendar") return false;
  const timing = candidates.find(({ column }) => column === columns.timing);
  if (!timing || shareOf(timing.cells, "days") < 0.8) return false;
  const ofPersons = candidates.some((one) => isSure(one, "lead") && (one.meaning?.rank ?? 0) >= FIRST_LEADER);
  return (
    titled === "leaders-calendar" ||
    ofPersons ||
    candidates.some((one) => isSure(one, "place") || isSure(one, "attendees"))
  );
};

/**
 * A list of reports, procedures, indicators names them first; behind the task they only measure it, and so they do
 * before activities: "Chỉ số" beside "Hoạt động cải tiến".
 */
const listsOthers = (candidates: readonly Candidate[], task: Candidate | undefined): boolean =>
  candidates.some((one) => {
    if (!isSure(one, "other-subject") || task === undefined) return isSure(one, "other-subject");
    if (task.meaning?.role !== "task") return true;
    return one.column < task.column && !(MEASURE.test(lastWords(one)) && ACTIVITY.test(lastWords(task)));
  });

const lastWords = ({ path }: Candidate): string => headingWords(path.at(-1) ?? "");
const MEASURE = /(?:^| )(?:chi so|tieu chi)(?: |$)/;
const ACTIVITY =
  /^(?:hoat dong|giai phap|bien phap|viec|cong viec|nhiem vu)(?: |$)|(?:^| )(?:cai tien|can thiep)(?: |$)/;

/** "Hoạt động cải tiến" begins like the heading of the tasks. */
const likelyTask = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ meaning }) => meaning?.role === "task");
