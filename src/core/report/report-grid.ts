/** The columns of the report sheet: number, name, seven figures, two for texts. All its tables stand on these. */
export const REPORT_WIDTHS = [8, 40, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 14, 26];

/** The figure columns, and the two behind them. */
export const FIGURES = 7;
