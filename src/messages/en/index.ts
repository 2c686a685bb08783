import type { Messages } from "../messages";
import { errors } from "./errors";

export const en: Messages = { errors };
