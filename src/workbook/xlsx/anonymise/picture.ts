/** One grey point, in place of every picture. */
export const PICTURE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg=="),
  (char) => char.charCodeAt(0),
);

export const PICTURE_PATH = "xl/media/image1.png";
