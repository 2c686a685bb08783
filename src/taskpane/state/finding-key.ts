import type { Finding } from "../../core/rules/rule";

/** How an ignored finding is known again, though rows have been inserted: by what it says, not by where it stands. */
export const findingKey = ({ rule, sheet, message }: Finding): string => `${rule}|${sheet}|${message}`;

/** How a kind that is ignored as a whole is known: what is found of it later, too. */
export const kindKey = (rule: string): string => `${rule}|*`;
export const isOfKind = (key: string, rule: string): boolean => key.startsWith(`${rule}|`);
