/** What the Tab key stops at; the same that Office's client goes through, which on the web does the key's work itself. */
const STOPS = ["a[href]", "button:not([disabled])", "input:not([disabled])", "select", "textarea", "[tabindex]"]
  .map((stop) => `${stop}:not([tabindex="-1"])`)
  .join();

interface Place {
  element: Element;
  /** From the element's parent upwards: which child led to it. */
  path: { parent: Element; at: number }[];
}

/**
 * The focus never falls out of the pane: where the focused element is taken away (a finding fixed, a notice closed),
 * what stands next to it has the focus. From nowhere, the Tab key would leave the pane for the grid.
 */
export const keepFocus = (root: HTMLElement): (() => void) => {
  let last: Place | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? placeOf(target, root) : null;
  };
  /** The user has clicked beside everything: then nothing is to be kept. */
  const leave = () => {
    setTimeout(() => {
      if (last !== null && root.contains(last.element) && isNowhere()) last = null;
    });
  };
  const follow = () => {
    if (last === null || root.contains(last.element) || !isNowhere()) return;
    nextTo(last.path, root)?.focus();
  };
  const observer = new MutationObserver(follow);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", remember);
  root.addEventListener("focusout", leave);
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", remember);
    root.removeEventListener("focusout", leave);
  };
};

/** The pane has the keyboard, and no element of it does. */
const isNowhere = (): boolean =>
  document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);

const placeOf = (element: Element, root: Element): Place => {
  const path: Place["path"] = [];
  for (let child = element; child !== root && child.parentElement; child = child.parentElement) {
    path.push({ parent: child.parentElement, at: Array.prototype.indexOf.call(child.parentElement.children, child) });
  }
  return { element, path };
};

/** The first stop after the place in what is left around it, else the last one before. */
const nextTo = (path: Place["path"], root: Element): HTMLElement | undefined => {
  for (const { parent, at } of path) {
    if (!root.contains(parent)) continue;
    const children = [...parent.children];
    const found = children.slice(at).flatMap(stopsIn)[0] ?? children.slice(0, at).flatMap(stopsIn).at(-1);
    if (found) return found;
  }
  return undefined;
};

const stopsIn = (element: Element): HTMLElement[] => {
  const within = [...element.querySelectorAll<HTMLElement>(STOPS)];
  return element.matches(STOPS) ? [element as HTMLElement, ...within] : within;
};
