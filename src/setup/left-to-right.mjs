// Stands for rtl-css-js in what browsers load: both languages of the pane run from left to right, so that no style is
// ever mirrored, and the turning takes 5 kB of the first load.
export const convertProperty = (key, value) => ({ key, value });
export const convert = (style) => style;
