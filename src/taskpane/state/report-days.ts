import { type DayName, dayNames } from "./day-name";
import type { Choices, Place, View } from "./pane-state";
import type { Store } from "./store";

/** The field that must be mended before anything is reported: it holds no day, or the period ends before it begins. */
export const faultyDay = ({ unread, to }: Choices, view: View | null): DayName | null => {
  const none = dayNames.find((name) => unread[name] !== undefined);
  if (none !== undefined || view === null) return none ?? null;
  const { period } = view.assessment;
  if (period.from <= period.to) return null;
  return to === null ? "from" : "to";
};

/** Acts only with days that stand; else leads to the field that does not. */
export const withDays = async (
  { choices, place }: { choices: Store<Choices>; place: Store<Place> },
  view: View | null,
  act: () => Promise<void>,
): Promise<void> => {
  const field = faultyDay(choices.get(), view);
  if (field === null) await act();
  else place.set({ ...place.get(), tab: "report", field });
};
