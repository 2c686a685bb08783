import type { Language } from "../../messages/messages";

const LANGUAGE = "plan-tracker.language";

/** The language chosen before in this browser, Vietnamese unless. A browser that keeps nothing is no fault. */
export const rememberedLanguage = (): Language => {
  try {
    return localStorage.getItem(LANGUAGE) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // The next visit begins in Vietnamese.
  }
};

const UNIT = "plan-tracker.unit";

/** The unit whose tasks were looked at last; null for all. */
export const rememberedUnit = (): string | null => {
  try {
    return localStorage.getItem(UNIT);
  } catch {
    return null;
  }
};

export const rememberUnit = (unit: string | null): void => {
  try {
    if (unit === null) localStorage.removeItem(UNIT);
    else localStorage.setItem(UNIT, unit);
  } catch {
    // The next visit begins with all units.
  }
};

const TOUR = "plan-tracker.tour";

/** The tour has been seen in this browser. */
export const knowsTour = (): boolean => {
  try {
    return localStorage.getItem(TOUR) !== null;
  } catch {
    return false;
  }
};

export const rememberTour = (): void => {
  try {
    localStorage.setItem(TOUR, "seen");
  } catch {
    // The next sample begins with it.
  }
};
