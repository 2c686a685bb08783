const encoder = new TextEncoder();

/** The names that a sheet or a table of texts is read by, as bytes, with the part's namespace prefix in front. */
export interface Names {
  /** "x:" or "". */
  prefix: string;
  sheetData: Uint8Array;
  row: Uint8Array;
  cell: Uint8Array;
  value: Uint8Array;
  formula: Uint8Array;
  inline: Uint8Array;
  item: Uint8Array;
  text: Uint8Array;
  guide: Uint8Array;
  mergeCell: Uint8Array;
  protection: Uint8Array;
  /** What nearly all cells and texts look like, so that these are known at one glance. */
  valueOpen: Uint8Array;
  valueClose: Uint8Array;
  textOpen: Uint8Array;
  spacedTextOpen: Uint8Array;
  inlineOpen: Uint8Array;
  inlineClose: Uint8Array;
  itemClose: Uint8Array;
}

/** @param prefix "x:", or "" */
export const namesOf = (prefix: string): Names => {
  const bytes = (text: string) => encoder.encode(text.replaceAll("~", prefix));
  return {
    prefix,
    sheetData: bytes("~sheetData"),
    row: bytes("~row"),
    cell: bytes("~c"),
    value: bytes("~v"),
    formula: bytes("~f"),
    inline: bytes("~is"),
    item: bytes("~si"),
    text: bytes("~t"),
    guide: bytes("~rPh"),
    mergeCell: bytes("~mergeCell"),
    protection: bytes("~sheetProtection"),
    valueOpen: bytes("<~v>"),
    valueClose: bytes("</~v></~c>"),
    textOpen: bytes("<~t>"),
    spacedTextOpen: bytes('<~t xml:space="preserve">'),
    inlineOpen: bytes("<~is>"),
    inlineClose: bytes("</~t></~is></~c>"),
    itemClose: bytes("</~t></~si>"),
  };
};
