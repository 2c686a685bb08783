import { onEvent, rightAfterEvent, sameDay } from "./after-event";
import { beforeMoment, beforeTheEnd } from "./before-moment";
import { byDocument } from "./by-document";
import { byMoment } from "./by-moment";
import { dateAlone, dateOfEveryMonth, dateOfEveryQuarter, dateOfNamedPeriod, dateOfQuarter } from "./date-of-every";
import {
  afterEventDays,
  beforeEventDays,
  dayAndDuration,
  daysAfterDay,
  daysAfterDoing,
  daysAfterEvent,
  daysAheadOfEvent,
  daysBeforeDay,
  daysBeforeEvent,
  daysFromSeveral,
} from "./days-after-event";
import { eachOfYear, everyPeriod, periods, reportPeriods } from "./every-period";
import { movedTime } from "./moved-time";
import { ongoing } from "./ongoing";
import { partOfEvery, workingRhythm } from "./part-of-every";
import type { Pattern } from "./pattern";
import {
  afterMoment,
  earliestAndLatest,
  fromDatedEvent,
  fromEvent,
  openStart,
  span,
  startAndEnd,
  endAndStart,
  yearAndOn,
} from "./span";
import { periodTimes, timesAPeriod } from "./times-a-period";
import { workingDayOf } from "./working-day-of";

/** Patterns whose every word is known, in the order they are tried: the first that reads the whole clause wins. */
export const exactPatterns: readonly Pattern[] = [
  byMoment,
  beforeMoment,
  beforeTheEnd,
  span,
  startAndEnd,
  endAndStart,
  earliestAndLatest,
  movedTime,
  fromEvent,
  fromDatedEvent,
  daysAfterDay,
  dayAndDuration,
  daysBeforeDay,
  daysFromSeveral,
  openStart,
  afterMoment,
  yearAndOn,
  ongoing,
  everyPeriod,
  periods,
  reportPeriods,
  eachOfYear,
  timesAPeriod,
  periodTimes,
  dateAlone,
  dateOfEveryMonth,
  dateOfEveryQuarter,
  dateOfNamedPeriod,
  dateOfQuarter,
  partOfEvery,
  workingRhythm,
  workingDayOf,
];

/** Patterns that end in free words (an event, a document): tried once the clause does not come apart otherwise. */
export const eventPatterns: readonly Pattern[] = [
  daysAheadOfEvent,
  daysBeforeEvent,
  daysAfterDoing,
  daysAfterEvent,
  beforeEventDays,
  afterEventDays,
  rightAfterEvent,
  sameDay,
  onEvent,
  byDocument,
];
