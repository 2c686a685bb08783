/** What a ribbon button may ask of the running add-in. */
export type Command = "check" | "highlight" | "report" | "unhighlight";

/**
 * The event, on the page's document, by which the ribbon's door hands a command to whoever holds the workbook: who takes
 * it prevents its default.
 */
export const commandEvent = "plan-tracker-command";

export interface CommandRequest {
  command: Command;
  /** Called once: whether it was done. */
  done: (succeeded: boolean) => void;
}
