import { randomFrom } from "./candidates";

/** Numbers of documents, telephones and persons: as many digits, a first 0 kept, no two the same. */
export class NumberBook {
  private readonly chosen = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly choice: { seed: number; digits: number }) {}

  standIn(written: string): string {
    const digits = written.replace(/\D/g, "");
    if (digits.length >= 6 && digits.length < this.choice.digits && !digits.startsWith("0")) return written;
    const standIn = this.chosen.get(digits) ?? this.choose(digits);
    let at = 0;
    return written.replace(/\d/g, () => standIn[at++] ?? "0");
  }

  private choose(digits: string): string {
    const random = randomFrom(`${this.choice.seed} ${digits}`);
    let standIn = digits;
    for (let tries = 0; tries < 200 && (standIn === digits || this.taken.has(standIn)); tries++)
      standIn = Array.from(digits, (digit, at) =>
        at === 0 && digit === "0" ? "0" : String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)),
      ).join("");
    this.chosen.set(digits, standIn);
    this.taken.add(standIn);
    return standIn;
  }
}
