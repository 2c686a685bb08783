import { createContext, useContext } from "react";
import type { PageTexts } from "../../messages/vi/page";
import type { Page } from "./page";

export interface PageUse {
  page: Page;
  words: PageTexts;
}

export const PageContext = createContext<PageUse | null>(null);

export const usePage = (): PageUse => {
  const use = useContext(PageContext);
  if (!use) throw new Error("outside the page");
  return use;
};
