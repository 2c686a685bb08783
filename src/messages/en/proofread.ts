import type { ProofFinding, ProofLevel, ProofRule } from "../../core/proofread/proof-finding";
import { shorten } from "../../core/lib/text";
import type { ProofreadTexts } from "../vi/proofread";

const LEVELS: Record<ProofLevel, string> = { wrong: "wrong", mismatch: "does not agree", look: "look at" };
const WEEKDAYS: Record<string, string> = {
  "chủ nhật": "Sunday",
  "thứ hai": "Monday",
  "thứ ba": "Tuesday",
  "thứ tư": "Wednesday",
  "thứ năm": "Thursday",
  "thứ sáu": "Friday",
  "thứ bảy": "Saturday",
};
const show = (value: number | string | null) => String(value ?? "");
const elsewhere = ({ otherLine }: ProofFinding) => (otherLine === null ? "" : `line ${otherLine} says `);

const SAY: Record<ProofRule, (finding: ProofFinding) => string> = {
  "wrong-share": (one) => `says ${show(one.stated)}%, computed ${show(one.computed)}%. Mend the share or the counts.`,
  "cut-share": (one) => `${show(one.stated)}% drops decimals; rounded from ${show(one.computed)}%.`,
  "part-above-whole": (one) =>
    `the part (${show(one.stated)}) is above its whole (${elsewhere(one)}${show(one.computed)}). Is it meant?`,
  "wrong-sum": (one) => `says ${show(one.stated)}, the parts give ${show(one.computed)}.`,
  "sum-differs": (one) =>
    `the parts give ${show(one.computed)}, the whole says ${show(one.stated)}. Is it the same thing?`,
  "wrong-difference": (one) => `says ${show(one.stated)}, computed ${show(one.computed)}.`,
  "wrong-change": (one) => `says ${show(one.stated)}%, computed ${show(one.computed)}%.`,
  "wrong-times": (one) => `says ${show(one.stated)} times, computed ${show(one.computed)}.`,
  "impossible-date": () => "no calendar has this day.",
  "wrong-weekday": (one) => `this day is a ${WEEKDAYS[show(one.computed)] ?? show(one.computed)}.`,
  "reversed-dates": () => "it ends before it begins.",
  "document-kind-differs": (one) => `${show(one.stated)}, ${elsewhere(one)}${show(one.computed)}: same number and day.`,
  "document-name-differs": (one) => `called ${show(one.stated)}, the number says ${show(one.computed)}.`,
  "document-date-differs": (one) => `of ${show(one.stated)}, ${elsewhere(one)}${show(one.computed)}.`,
  "document-year-differs": (one) => `the number says ${show(one.stated)}, the day ${show(one.computed)}.`,
  "after-report": (one) => `${show(one.stated)} is later than the day of the report (${show(one.computed)}).`,
  "figures-slip": (one) =>
    `says ${show(one.stated)}, ${elsewhere(one)}${show(one.computed)}: only a digit or two differ. Which is right?`,
  "figures-differ": (one) => `${show(one.stated)}, ${elsewhere(one)}${show(one.computed)} of the same thing.`,
  "shares-above-whole": (one) => `the shares add up to ${show(one.stated)}%, more than 100%.`,
  "shares-below-whole": (one) => `the shares add up to ${show(one.stated)}%, less than 100%. Is a part missing?`,
  "wrong-rest": (one) => `says ${show(one.stated)} are left, computed ${show(one.computed)}.`,
  "later-above-earlier": (one) => `${show(one.stated)} is more than the ${show(one.computed)} before it. Is it meant?`,
  "base-elsewhere": (one) =>
    `says ${show(one.stated)}%; no figure of the text as the whole gives it. The nearest, ${show(one.base ?? null)}, gives ${show(one.computed)}%.`,
  "table-row-differs": (one) =>
    `the cell says ${show(one.stated)}; computed as in the other rows of the table it is ${show(one.computed)}.`,
  "table-total-differs": (one) => `the total says ${show(one.stated)}, the column adds up to ${show(one.computed)}.`,
  "differs-from-workbook": (one) =>
    `${show(one.stated)}${one.unit ?? ""}, the workbook has ${show(one.computed)}${one.unit ?? ""}.`,
};

const message = (finding: ProofFinding): string => SAY[finding.rule](finding);

const finding = (one: ProofFinding): string =>
  `Line ${one.line}, ${LEVELS[one.level]}: "${shorten(one.text, 160)}"\n  ${message(one)}`;

const summary: ProofreadTexts["summary"] = ({ findings, checked }) => {
  if (checked === 0)
    return "Nothing that can be checked: no share with its counts, sum, change, date or document number. A person must read it.";
  return findings.length === 0
    ? `${checked} statements checked; nothing wrong was found.`
    : `${checked} statements checked; ${findings.length} to look at.`;
};

export const proofread: ProofreadTexts = {
  message,
  finding,
  summary,
  proof: (proof) => [...proof.findings.map(finding), summary(proof)].join("\n"),
};
