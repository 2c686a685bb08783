import type { SeenRow } from "../../core/error";

const guessNames: Record<string, string> = { task: "task", lead: "lead unit", timing: "deadline", status: "status" };
const notPlans: Record<NonNullable<SeenRow["why"]>, string> = {
  calendar: "a calendar (of work, meetings, duty), no plan",
  durations: "the time column holds lengths of time, no deadlines",
  points: "a scoring table, no plan",
  numbers: "the time column holds plain numbers",
  subject: "a catalogue, list or register, no table of tasks",
};

/** Behind the headings: what the row lacks, and which columns might be it. */
export const lackOf = ({ missing, why, could }: SeenRow): string => {
  const lacks = missing.map((key) => (key === "task" ? "task column" : "deadline column")).join(" and ");
  const maybe = could.map(
    ({ column, as, read, of }) => `column ${column} may be the ${guessNames[as] ?? as} (${read}/${of} cells)`,
  );
  const said = why ? notPlans[why] : lacks ? `no ${lacks}` : "";
  return [said, why ? "" : maybe.join(", ")]
    .filter(Boolean)
    .map((text) => ` – ${text}`)
    .join("");
};
