/** The words of the calendars. */
export interface CalendarTexts {
  /** The name of a calendar, as programs list it. */
  name: (details: { unit: string; year: number | null }) => string;
  noUnit: string;
  allUnits: string;
  summary: (details: { id: string; task: string; label: string | null; late: boolean }) => string;
  lead: (details: { units: string }) => string;
  support: (details: { units: string }) => string;
  product: (details: { product: string }) => string;
  timing: (details: { timing: string }) => string;
  place: (details: { sheet: string }) => string;
  approximate: string;
  extended: (details: { from: string }) => string;
  dayOff: (details: { before: string }) => string;
}
