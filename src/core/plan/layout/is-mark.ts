/** What stands in the columns of a period where work is to be done then: "x", "✓", "●" … */
const MARK = /^(?:[xXvV✓✔√☑✗✘●•■▲★◆○◉▪⬤*+]|_{2,}|-{2,}>?|→+|=+>?)+$/u;

export const isMark = (text: string): boolean => MARK.test(text.trim());
