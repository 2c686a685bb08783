import type { Messages } from "../../../messages/messages";

/** The texts that scoring, its table and its quantities speak in. */
export type CriteriaTexts = Pick<Messages, "criteria" | "criteriaTree" | "data">;
