import { createRoot } from "react-dom/client";
import { pageTextsOf } from "../messages/page-messages";
import { openAway } from "./away/file-away";
import { keepOffline } from "./offline/keep-offline";
import { createPage } from "./state/page";
import { Page } from "./views/Page";

/** `npm start` shows the page with something on it. */
const WITH_SAMPLE = "#mau";

const element = document.getElementById("page");
if (element) {
  if (location.protocol === "file:") {
    element.setAttribute("role", "alert");
    element.textContent = pageTextsOf("vi").fromFile;
  } else {
    const page = createPage(keepOffline(), (bytes, name) => {
      const worker = new Worker(new URL("./away/worker.ts", import.meta.url));
      return openAway(worker, bytes, name, () => worker.terminate());
    });
    createRoot(element).render(<Page page={page} />);
    if (location.hash === WITH_SAMPLE) void page.openSample();
  }
}
