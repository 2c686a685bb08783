const encoder = new TextEncoder();

/** What a value takes in a request or an answer, with the comma behind it. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length + 1;

/** Excel on the web refuses 5 MB; estimates err, and the objects around the values take their part. */
export const REQUEST_BYTES = 4_000_000;
