import { errors } from "./errors";

export const vi = { errors };
