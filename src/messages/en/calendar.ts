import type { CalendarTexts } from "../../core/report/calendar/calendar-texts";

export const calendar: CalendarTexts = {
  name: ({ unit, year }) => `Due dates${year === null ? "" : ` of ${year}`}: ${unit}`,
  noUnit: "No lead unit yet",
  allUnits: "all units",
  summary: ({ id, task, label, late }) =>
    `${late ? "Overdue" : "Due"}: ${id === "" ? "" : `${id}. `}${task}${label === null ? "" : ` (${label})`}`,
  lead: ({ units }) => `Lead: ${units}`,
  support: ({ units }) => `Support: ${units}`,
  product: ({ product }) => `Product: ${product}`,
  timing: ({ timing }) => `Time as the plan says it: ${timing}`,
  place: ({ sheet }) => `Sheet of the plan: ${sheet}`,
  approximate: "The plan says about when only.",
  extended: ({ from }) => `Extended from ${from}.`,
  dayOff: ({ before }) => `This is a day off; the working day before it is ${before}.`,
};
