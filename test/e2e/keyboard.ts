import type { Pane } from "../excel-host/browser/open-pane";

/** A person with nothing but the keyboard. Whatever they press, the focus must not fall out of the pane unasked. */
export interface Keyboard {
  /** From Excel's grid into the pane, as Excel does it. */
  enter(): Promise<void>;
  /** Presses the Tab key until what has the focus is named so. */
  tabTo(name: RegExp): Promise<void>;
  backTo(name: RegExp): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The name of what has the focus ("tabpanel …" for the panel, named like its tab); "" for nothing. */
  focused(): Promise<string>;
}

const MOST_STOPS = 150;

export const keyboardOf = ({ page, frame, exits }: Pane): Keyboard => {
  const focused = () =>
    frame.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return "";
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      const by = document.getElementById(element.getAttribute("aria-labelledby")?.split(" ")[0] ?? "");
      const text = element.ariaLabel ?? labels?.[0]?.textContent ?? by?.textContent ?? element.textContent;
      const role = element.role === "tabpanel" ? "tabpanel " : "";
      return role + text.replace(/\s+/g, " ").trim();
    });
  const go = async (key: string, name: RegExp): Promise<void> => {
    const passed: string[] = [];
    const left = exits.length;
    while (passed.length < MOST_STOPS && exits.length === left) {
      await page.keyboard.press(key);
      const now = await focused();
      if (name.test(now)) return;
      passed.push(now);
    }
    throw new Error(`${String(name)} was not reached; passed: ${passed.join(" | ")}`);
  };
  return {
    focused,
    enter: async () => {
      await page.evaluate(() => window.hostEnter?.(false));
      await frame.waitForFunction(() => document.activeElement !== document.body);
    },
    tabTo: (name) => go("Tab", name),
    backTo: (name) => go("Shift+Tab", name),
    press: async (key) => {
      await page.keyboard.press(key);
      // What the key has set going may take the focused element away; by then another one must have it.
      await frame.waitForFunction(() => document.activeElement !== document.body);
    },
    type: async (text) => {
      await page.keyboard.type(text);
    },
  };
};
