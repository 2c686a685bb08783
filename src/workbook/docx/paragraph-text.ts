import type { XmlElement } from "../xlsx/xml/parse-xml";

/** A paragraph's own text, and what stands in the text boxes anchored in it. Deleted and moved text is not read. */
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
