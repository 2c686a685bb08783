/** A part of the software that is fetched only when asked for did not come, as without a network. */
export class NotLoaded extends Error {
  constructor(
    readonly part: "docx" | "sample",
    options?: { cause?: unknown },
  ) {
    super(part, options);
  }
}
