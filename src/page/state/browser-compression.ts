import { inflateStepwise, portableCompression, type Compression } from "../../workbook/xlsx/zip/compression";

/** A screen that stands still for longer is felt. */
const MOST_MILLISECONDS = 30;

/** A turn of the browser's: it draws, and hears what the user does. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

let last = 0;

/**
 * The portable one, which lets the browser take a turn now and then while a large sheet is read.
 * @param onBytes told of how many bytes have been unpacked once more
 */
export const watchedCompression = (onBytes: (length: number) => void): Compression => ({
  ...portableCompression,
  async *inflatePieces(packed) {
    for (const piece of inflateStepwise(packed)) {
      yield piece;
      onBytes(piece.length);
      if (performance.now() - last < MOST_MILLISECONDS) continue;
      await turn();
      last = performance.now();
    }
  },
});

export const browserCompression = watchedCompression(() => undefined);
