import type { End } from "./protocol";
import { serveBook } from "./serve-book";

serveBook(self as unknown as End);
