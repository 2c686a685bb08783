/** A piece of work on a sheet that goes into one request whole; bytes are what it adds to the request. */
export interface Step {
  bytes: number;
  run(sheet: Excel.Worksheet): void;
}
