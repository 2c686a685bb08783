import type { Pane } from "../excel-host/browser/open-pane";
import { goToTab, TABS } from "./built-pane";

/** WCAG 2.2, 1.4.11: what marks the focus stands out from what it changes by at least this. */
const CONTRAST = 3;
const MARGIN = 4;

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Every kind of thing that can have the focus, with how many pixels the focus changes clearly, for its size.
 * @returns those whose mark is less than a line along the longer side: "tab: name (pixels)"
 */
export const withoutRing = async (pane: Pane): Promise<string[]> => {
  const { frame, page } = pane;
  const checked = new Set<string>();
  const faint: string[] = [];
  for (const tab of TABS) {
    await goToTab(frame, tab);
    // The keyboard, not the mouse, has set the pane going: only then is the focus to be seen.
    await page.keyboard.press("Tab");
    const kinds = await frame.$$(
      "button:not([tabindex='-1']), input:not([tabindex='-1']), select, textarea, [role=tabpanel]",
    );
    for (const element of kinds) {
      const kind = await element.evaluate((one) =>
        [one.tagName, one.getAttribute("class"), one.parentElement?.getAttribute("class")].join(" "),
      );
      if (checked.has(kind)) continue;
      checked.add(kind);
      const clip = await element.evaluate((one, margin): Clip => {
        one.scrollIntoView({ block: "nearest" });
        // A field's or a switch's mark is around what is drawn for it.
        const drawn = one.closest(".fui-Input, .fui-Select, .fui-Switch, .fui-Slider") ?? one;
        const { x, y, width, height } = drawn.getBoundingClientRect();
        const left = Math.max(0, Math.floor(x) - margin);
        const top = Math.max(0, Math.floor(y) - margin);
        return {
          x: left,
          y: top,
          width: Math.min(innerWidth, Math.ceil(x + width) + margin) - left,
          height: Math.min(innerHeight, Math.ceil(y + height) + margin) - top,
        };
      }, MARGIN);
      await element.evaluate((one) => (one as HTMLElement).focus());
      const focused = await page.screenshot({ clip, animations: "disabled" });
      await element.evaluate((one) => (one as HTMLElement).blur());
      const plain = await page.screenshot({ clip, animations: "disabled" });
      const pixels = await clearlyDifferent(pane, focused, plain);
      const needed = Math.max(clip.width, clip.height) - 4 * MARGIN;
      if (pixels < needed) {
        const name = await element.evaluate((one) => (one.ariaLabel ?? one.textContent).slice(0, 40));
        faint.push(`${tab}: ${kind.split(" ")[0] ?? ""} ${name} (${pixels} of ${needed})`);
      }
    }
  }
  if (checked.size < 10) throw new Error(`only ${checked.size} kinds of stops were found`);
  return faint;
};

/** How many pixels of two pictures of the same place differ by the contrast. */
const clearlyDifferent = ({ page }: Pane, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ([first = "", second = "", contrast]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas?.drawImage(image, 0, 0);
        return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const light = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = (data: Uint8ClampedArray, at: number) =>
        0.2126 * light(data[at] ?? 0) + 0.7152 * light(data[at + 1] ?? 0) + 0.0722 * light(data[at + 2] ?? 0);
      const [a, b] = await Promise.all([pixelsOf(first), pixelsOf(second)]);
      let count = 0;
      for (let at = 0; at < a.length; at += 4) {
        const [x, y] = [luminance(a, at) + 0.05, luminance(b, at) + 0.05];
        if (Math.max(x, y) / Math.min(x, y) >= Number(contrast)) count++;
      }
      return count;
    },
    [one.toString("base64"), other.toString("base64"), String(CONTRAST)],
  );
