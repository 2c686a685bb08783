import { type ErrorCode, TrackerError } from "../../core/error";
import { nameOfFault } from "../../core/lib/name-of-fault";
import { NotLoaded } from "../state/not-loaded";
import type { SpokenTexts } from "../state/spoken";
import { Cancelled } from "../state/progress";

/** What happened, what is unharmed and what to do, in the user's words. */
export const errorText = (error: unknown, texts: SpokenTexts): string => {
  if (error instanceof Cancelled) return texts.pane.cancelled;
  if (error instanceof NotLoaded && error.part === "docx")
    return texts.reportTab?.wordNotLoaded ?? texts.pane.notLoaded;
  if (error instanceof NotLoaded) return texts.pane.notLoaded;
  if (error instanceof Error && error.name === "ChunkLoadError") return texts.pane.notLoaded;
  if (error instanceof TrackerError) {
    const { errors } = texts as { errors?: Partial<Record<ErrorCode, (details: unknown) => string>> };
    // Without a network the words of errors may not have come.
    if (!errors) return texts.pane.notLoaded;
    const say = errors[error.code as ErrorCode];
    if (say) return say(error.details);
  }
  return texts.pane.ourFault({ reason: nameOfFault(error) });
};
