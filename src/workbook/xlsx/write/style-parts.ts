import type { Style } from "../../../core/report/sheet-model";
import { escapeXml } from "../xml/text";

/** One style's pieces as styles.xml lists them, without a namespace prefix; null where the default will do. */
export interface StyleParts {
  font: string;
  fill: string | null;
  border: string | null;
  format: string | null;
  alignment: string;
}

const color = (rgb: string): string => `rgb="FF${rgb}"`;
const SIDE_COLOR = "808080";
const side = (name: string): string => `<${name} style="thin"><color ${color(SIDE_COLOR)}/></${name}>`;
const THIN_BORDER = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;

/** The order within is the schema's: Excel is strict about it. */
export const stylePartsOf = ({ font, fill, border, horizontal, vertical, wrap, format }: Style): StyleParts => ({
  font: [
    "<font>",
    font.bold ? "<b/>" : "",
    font.italic ? "<i/>" : "",
    font.underline ? "<u/>" : "",
    `<sz val="${font.size}"/>`,
    font.color ? `<color ${color(font.color)}/>` : "",
    `<name val="${escapeXml(font.name)}"/><family val="1"/></font>`,
  ].join(""),
  fill: fill
    ? `<fill><patternFill patternType="solid"><fgColor ${color(fill)}/><bgColor indexed="64"/></patternFill></fill>`
    : null,
  border: border ? THIN_BORDER : null,
  format: format ?? null,
  alignment: `<alignment${horizontal ? ` horizontal="${horizontal}"` : ""} vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>`,
});

/** A highlight changes only the fill, which a differential format keeps in its background colour. */
export const highlightFormat = (fill: string): string =>
  `<dxf><fill><patternFill patternType="solid"><fgColor ${color(fill)}/><bgColor ${color(fill)}/></patternFill></fill></dxf>`;
