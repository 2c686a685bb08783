import { adjacent } from "./adjacent";
import { apart } from "./apart";
import { afterLabel, beforeLabel } from "./around-label";
import { brackets } from "./brackets";
import { colon } from "./colon";
import { replaced } from "./replaced";
import { separated } from "./separated";
import type { Split } from "./split";
import { yearly } from "./yearly";

/** In the order they are tried, where no pattern reads the whole clause: the first that reads all its parts wins. */
export const splits: readonly Split[] = [
  apart,
  replaced,
  brackets,
  colon,
  yearly,
  separated,
  adjacent,
  afterLabel,
  beforeLabel,
];
