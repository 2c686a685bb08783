import { createRoot } from "react-dom/client";
import { pageTextsOf } from "../messages/page-messages";
import { createPage } from "./state/page";
import { Page } from "./views/Page";

const element = document.getElementById("page");
if (element) {
  if (location.protocol === "file:") {
    element.setAttribute("role", "alert");
    element.textContent = pageTextsOf("vi").fromFile;
  } else {
    createRoot(element).render(<Page page={createPage()} />);
  }
}
