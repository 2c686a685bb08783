import type { Messages } from "../messages";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

/** The days of the report, chosen by one press. */
export const days: Messages["days"] = {
  today: "Today",
  end: ({ kind, day }) => `End of last ${kind} (${day})`,
  period: ({ kind, number, year }) =>
    ({
      month: MONTHS[number - 1] ?? "",
      quarter: `Quarter ${number}`,
      half: number === 1 ? "First half-year" : "Second half-year",
      year: `Year ${year}`,
    })[kind],
  byItself: "As the day has it",
};
