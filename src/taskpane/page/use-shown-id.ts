import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * The id that only what is shown has. What is hidden is rendered anew later, and would keep it for a while: it is given
 * and taken away with the showing itself.
 */
export const useShownId = (id: string): RefObject<HTMLDivElement | null> => {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = own.current;
    element?.setAttribute("id", id);
    return () => element?.removeAttribute("id");
  }, [id]);
  return own;
};
