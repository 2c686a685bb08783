export const isCsvName = (name: string): boolean => /\.(?:csv|tsv|txt)$/i.test(name);
