/** The columns of the report sheet: number, name, figures, and at the right room for texts that span several. */
export const REPORT_WIDTHS = [8, 44, 10, 10, 10, 10, 10, 10, 14, 14, 15, 15, 15];

/** Where two tables stand beside each other, the right one begins here; the column before it stays free. */
export const RIGHT_HALF = 6;
