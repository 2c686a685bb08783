import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";
import { guessStatus } from "./assign-results";
import { byRank, type Candidate, isSure, mayBe, setIf, shareOf } from "./candidate";
import { headingWords } from "./classify-heading";
import type { LastDues } from "./last-dues";
import { lastStep, laterHere, mayHoldTimes, stepOf } from "./last-step";
import type { Guess, TimePart } from "./plan-table";
import { countedIn, countedParts, mainPart, partsOf, yearBeside } from "./time-parts";

/** "Ngày xong", "Hoàn thành" where no other column says when: what is done by then, as the cells tell. */
export const mayBeDue = (one: Candidate): boolean =>
  (isSure(one, "completedOn") || (isSure(one, "status") && one.meaning?.rank === 1)) &&
  !/(?:^| )(?:thuc te|actual|completed)(?: |$)/.test(headingWords(one.path.join(" "))) &&
  shareOf(one.cells, "deadlines") >= 0.5 &&
  shareOf(one.cells, "states") < 0.3;

/** "Tiến độ": a percentage in one plan, a time in another, a state in a third. */
const isProgress = (one: Candidate): boolean => isSure(one, "timing") && mayBe(one, "share");
const isCompletion = (one: Candidate): boolean => mayBe(one, "completedOn") && mayBe(one, "timing");
/** Beside such a heading "Thời gian hoàn thành" says when it was done. */
const DEADLINE_WORDS = /(?:^| )(?:han|thoi han|ky han|deadline|moc|due|tien do)(?: |$)/;
const isDeadlineWord = (one: Candidate): boolean =>
  isSure(one, "timing") && DEADLINE_WORDS.test(headingWords(one.path.join(" ")));

export const assignTimes = (
  candidates: readonly Candidate[],
  columns: Columns<PlanColumn>,
  guessed: Guess[],
  lastDues: LastDues,
): TimePart[] => {
  const set = (key: PlanColumn, one: Candidate | undefined) => setIf(columns, key, one);
  set("share", candidates.filter((one) => isSure(one, "share")).sort(byRank)[0]);
  const parts = partsOf(candidates);
  const inParts = new Set(parts.map(({ column }) => column));
  // "Ngày" under "Hạn hoàn thành" beside "Tháng" is a part of the time, not the day when it was done.
  const done = candidates.filter(({ column }) => !inParts.has(column)).filter((one) => isSure(one, "completedOn"));
  set("completedOn", done.filter((one) => !mayBe(one, "timing")).sort(byRank)[0]);
  const progress = candidates.filter(isProgress).filter(({ column }) => !inParts.has(column));
  const late = candidates.filter(isCompletion);
  const plain = candidates.filter(
    (one) => isSure(one, "timing") && !isProgress(one) && !isCompletion(one) && !inParts.has(one.column),
  );
  const [timely, other] = split(progress, (one) => tellsTime(one, plain.length + late.length === 0));
  const times = [...plain, ...timely].sort(byRank);
  if (times.length === 0) times.push(...timesBeside(late, candidates, guessed));
  const tracking = late.filter((one) => !times.includes(one));
  const isSaid = times.some(isDeadlineWord) || (times.length > 0 && tracking.some((one) => isSure(one, "completedOn")));
  if (isSaid) set("completedOn", tracking.sort(byRank)[0]);
  else times.push(...tracking);
  const [best] = times.sort(filledFirst);
  const rivals = candidates.filter((one) => !inParts.has(one.column) && best !== undefined && isRival(one, best));
  const timing = best && rivals.length > 0 ? lastStep([best, ...rivals], lastDues) : best;
  set("timing", timing);
  if (timing && parts.length === 0) parts.push(...countedParts(timing, candidates, guessed));
  if (timing && parts.length === 0) parts.push(...yearBeside(timing, candidates));
  if (timing && best && rivals.length > 0) {
    const later = parts.length === 0 ? laterHere([best, ...rivals], timing, lastDues) : undefined;
    guessed.push(
      later ? { ...chosenOf(timing, later), both: true } : chosenOf(timing, timing === best ? rivals[0] : best),
    );
  }
  for (const one of other) assignProgress(one, columns, guessed);
  // A time that another one beats and that is no time by its cells either is how far it has come.
  for (const one of progress)
    if (one !== timing && timely.includes(one) && one.cells.filled === 0) setIf(columns, "share", one);
  if (timing === undefined && parts.length > 0) {
    columns.timing = mainPart(parts).column;
    return parts;
  }
  return countedIn(parts, timing) ? parts : parts.filter(({ column }) => column !== timing?.column);
};

/** No empty column beats one in which something stands. */
const filledFirst = (a: Candidate, b: Candidate): number =>
  Number(a.cells.filled === 0) - Number(b.cells.filled === 0) || byRank(a, b);

/**
 * "Hoàn thành" under "Thời gian", "Thời gian hoàn thành", a dated "Hoàn thành": beside "Ngày hoàn thành", which then says
 * when it was, they say when it is due. Empty they say nothing that the other does not.
 */
const timesBeside = (
  late: readonly Candidate[],
  candidates: readonly Candidate[],
  guessed: Guess[],
): readonly Candidate[] => {
  const [named, was] = split(late, (one) => isSure(one, "timing"));
  const most = Math.max(0, ...was.map(({ cells }) => cells.filled));
  if (was.length === 0) return [];
  const due = named.filter(({ cells }) => cells.filled > 0 || most === 0);
  if (due.length > 0) return due;
  const dated = candidates.find((one) => mayBeDue(one) && isSure(one, "status") && one.cells.filled >= most);
  if (!dated) return [];
  guessed.push(chosenOf(dated, was[0]));
  return [dated];
};

/**
 * Both say when, and neither heading is the better one: two steps of one task ("Thời gian gửi thẩm định", "Thời gian
 * trình UBND tỉnh"), or words as good as the others. What stood in version 0.1's list is sure.
 */
const isRival = (one: Candidate, best: Candidate): boolean => {
  if (one === best || best.meaning === null || best.meaning.rank < 0) return false;
  if (one.meaning?.role !== "timing" || one.meaning.rank < 0 || isProgress(one) || !mayHoldTimes(one)) return false;
  if (stepOf(one) !== null && stepOf(best) !== null) return true;
  return one.meaning.sure && one.meaning.rank === best.meaning.rank && one.cells.filled > 0;
};

const chosenOf = ({ column, cells }: Candidate, beside: Candidate | undefined): Guess => ({
  key: "timing",
  column,
  read: Math.floor(cells.deadlines),
  of: cells.filled,
  ...(beside ? { beside: beside.column } : {}),
});

const split = <Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
];

/** Percentages and states are no times; an empty column is one where nothing else is. */
const tellsTime = (one: Candidate, alone: boolean): boolean => {
  const { cells } = one;
  if (shareOf(cells, "numbers") >= 0.5 || shareOf(cells, "states") >= 0.5 || shareOf(cells, "marks") >= 0.5)
    return false;
  return alone || (cells.filled > 0 && shareOf(cells, "deadlines") >= 0.5);
};

const assignProgress = (one: Candidate, columns: Columns<PlanColumn>, guessed: Guess[]): void => {
  const { cells } = one;
  if (shareOf(cells, "states") >= 0.5) guessStatus(one, columns, guessed);
  else if (cells.filled === 0 || shareOf(cells, "numbers") >= 0.5) setIf(columns, "share", one);
};
