import { useRef, useState } from "react";
import type { EntryKind } from "./entry-draft";

/** Which of some forms stands open below its buttons; when it closes, the focus goes back to the button it came from. */
export const useOpenForm = (kinds: readonly EntryKind[]) => {
  const [open, setOpen] = useState<EntryKind | null>(null);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    const at = open === null ? -1 : kinds.indexOf(open);
    setOpen(null);
    opener.current?.querySelectorAll("button")[at]?.focus();
  };
  return { open, setOpen, opener, close };
};
