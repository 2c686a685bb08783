import { brokenNumbering } from "./broken-numbering";
import { completionBeforeStart } from "./completion-before-start";
import { completionInFuture } from "./completion-in-future";
import { deadlineBeforeIssue } from "./deadline-before-issue";
import { deadlineOnDayOff } from "./deadline-on-day-off";
import { deadlineOutsideYear } from "./deadline-outside-year";
import { doneWithoutDate } from "./done-without-date";
import { duplicateNumber } from "./duplicate-number";
import { errorValue } from "./error-value";
import { guessedColumn } from "./guessed-column";
import { guessedYear } from "./guessed-year";
import { kpiWithoutIndicator } from "./kpi-without-indicator";
import { lostZeroNumber } from "./lost-zero-number";
import { missingEventDate } from "./missing-event-date";
import { missingLeadUnit } from "./missing-lead-unit";
import { missingProduct } from "./missing-product";
import { missingTiming } from "./missing-timing";
import { missingTitle } from "./missing-title";
import { numberBecameDate } from "./number-became-date";
import { overdueWithoutReason } from "./overdue-without-reason";
import { rowLeftOut } from "./row-left-out";
import type { Rule } from "./rule";
import { statusMismatch } from "./status-mismatch";
import { swappedDayMonth } from "./swapped-day-month";
import { unknownStatusWords } from "./unknown-status-words";
import { unknownUnit } from "./unknown-unit";
import { unnumberedRow } from "./unnumbered-row";
import { unreadableTiming } from "./unreadable-timing";
import { valueMisfit } from "./value-misfit";

/** All rules over a plan, in the order people see them. */
export const rules: readonly Rule[] = [
  guessedColumn,
  guessedYear,
  missingTitle,
  missingLeadUnit,
  missingProduct,
  missingTiming,
  unreadableTiming,
  deadlineOutsideYear,
  deadlineBeforeIssue,
  swappedDayMonth,
  deadlineOnDayOff,
  duplicateNumber,
  brokenNumbering,
  lostZeroNumber,
  numberBecameDate,
  unnumberedRow,
  rowLeftOut,
  unknownUnit,
  unknownStatusWords,
  statusMismatch,
  doneWithoutDate,
  completionInFuture,
  completionBeforeStart,
  overdueWithoutReason,
  missingEventDate,
  valueMisfit,
  errorValue,
  kpiWithoutIndicator,
];
