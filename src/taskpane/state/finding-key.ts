import type { Finding } from "../../core/rules/rule";

/** How an ignored finding is known again, though rows have been inserted: by what it says, not by where it stands. */
export const findingKey = ({ rule, sheet, message }: Finding): string => `${rule}|${sheet}|${message}`;
