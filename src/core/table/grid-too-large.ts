/** A sheet holds more than a grid takes: of places for values, or of texts. */
export class GridTooLarge extends Error {
  constructor(readonly what: "cells" | "texts") {
    super(`grid too large: ${what}`);
    this.name = "GridTooLarge";
  }
}
