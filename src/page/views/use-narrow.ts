import { useSyncExternalStore } from "react";

/** There is room for one half of the page only. */
export const narrowQuery = "(max-width: 899px)";

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrowQuery);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(narrowQuery).matches,
  );
