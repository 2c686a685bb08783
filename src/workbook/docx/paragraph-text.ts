import type { XmlElement } from "../xlsx/xml/parse-xml";

/** Whether a run is formatted as hidden: neither shown nor printed. */
const isHidden = (run: XmlElement): boolean => {
  const vanish = run.child("rPr")?.child("vanish");
  return vanish !== undefined && !["0", "false", "off"].includes(vanish.get("val") ?? "1");
};

/** A paragraph's own text, and what stands in the text boxes anchored in it. Deleted, moved and hidden text is not read. */
export const paragraphText = (element: XmlElement, lineBreak: string): { text: string; boxes: XmlElement[] } => {
  const boxes: XmlElement[] = [];
  const textOf = (child: XmlElement): string => {
    switch (child.local) {
      case "t":
        return child.text;
      case "tab":
        return " ";
      case "br":
      case "cr":
        return lineBreak;
      case "noBreakHyphen":
        return "-";
      case "r":
        return isHidden(child) ? "" : child.children.map(textOf).join("");
      case "del":
      case "moveFrom":
      case "pPr":
      case "rPr":
      case "Fallback":
        return "";
      case "txbxContent":
        boxes.push(child);
        return "";
      default:
        return child.children.map(textOf).join("");
    }
  };
  return { text: element.children.map(textOf).join(""), boxes };
};
