/** The columns of the report sheet: number, name, seven figures, two for texts. All its tables stand on these. */
export const REPORT_WIDTHS = [8, 32, 9, 9, 9, 9, 9, 9, 9, 20, 20];
