import { type ReactNode, useEffect } from "react";
import { usePage } from "../state/page-context";

/** A table pasted while nothing is open becomes a workbook; where something is typed, pasting is the field's. */
export const Pasting = ({ children, active }: { children: ReactNode; active: boolean }) => {
  const { page } = usePage();
  useEffect(() => {
    if (!active) return undefined;
    const take = (event: ClipboardEvent) => {
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const [file] = event.clipboardData?.files ?? [];
      if (file) void page.openFile(file);
      else if (/<table\b/i.test(html)) void page.openPasted(html);
      else if (text.includes("|")) void page.openPasted(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, [page, active]);
  return children;
};
