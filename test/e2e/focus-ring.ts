import type { ElementHandle } from "playwright-core";
import type { Pane } from "../excel-host/browser/open-pane";
import { goToTab, TABS } from "./built-pane";

/** WCAG 2.2, 1.4.11: what marks the focus stands out from what it changes by at least this. */
const CONTRAST = 3;
const MARGIN = 4;
/** High enough for most of a tab to be seen without scrolling, for every picture takes its time. */
const HEIGHT = 2400;
const STOPS = "button:not([tabindex='-1']), input:not([tabindex='-1']), select, textarea, [role=tabpanel]";

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Looks at every kind of thing that can have the focus, and at how many pixels the focus changes clearly.
 * @returns those whose mark is less than a line along the longer side: "tab: name (pixels)"
 */
export const withoutRing = async (pane: Pane): Promise<string[]> => {
  const { frame, page } = pane;
  const size = page.viewportSize();
  await page.setViewportSize({ width: size?.width ?? 350, height: HEIGHT });
  const checked = new Set<string>();
  const faint: string[] = [];
  for (const tab of TABS) {
    await goToTab(frame, tab);
    await frame.waitForTimeout(100);
    // The keyboard, not the mouse, has set the pane going: only then is the focus to be seen.
    await page.keyboard.press("Tab");
    await frame.evaluate(() => (document.activeElement as HTMLElement).blur());
    await keepPicture(pane);
    for (const element of await frame.$$(STOPS)) {
      const kind = await kindOf(element);
      const clip = checked.has(kind) ? null : await clipOf(element);
      if (clip === null) continue;
      checked.add(kind);
      await element.evaluate((one) => (one as HTMLElement).focus({ preventScroll: true }));
      const pixels = await clearlyDifferent(pane, clip);
      const needed = Math.max(clip.width, clip.height) - 4 * MARGIN;
      if (pixels >= needed) continue;
      const name = await element.evaluate((one) => (one.ariaLabel ?? one.textContent).slice(0, 40));
      faint.push(`${tab}: ${kind.split(" ")[0] ?? ""} ${name} (${pixels} of ${needed})`);
    }
  }
  if (size) await page.setViewportSize(size);
  if (checked.size < 10) throw new Error(`only ${checked.size} kinds of stops were found`);
  return faint;
};

/** What looks the same is of one kind: the same classes on it and around it. */
const kindOf = (element: ElementHandle<SVGElement | HTMLElement>): Promise<string> =>
  element.evaluate((one) =>
    [one.tagName, one.getAttribute("class"), one.parentElement?.getAttribute("class")].join(" "),
  );

/** Where it is drawn, with its surroundings; null where it cannot be seen without scrolling. */
const clipOf = (element: ElementHandle<SVGElement | HTMLElement>): Promise<Clip | null> =>
  element.evaluate((one, margin) => {
    // A field's or a switch's mark is around what is drawn for it.
    const drawn = one.closest(".fui-Input, .fui-Select, .fui-Switch, .fui-Slider") ?? one;
    const box = drawn.getBoundingClientRect();
    const panel = document.getElementById("panel");
    if (panel?.contains(one) && one !== panel && box.bottom > panel.getBoundingClientRect().bottom) return null;
    const x = Math.max(0, Math.floor(box.x) - margin);
    const y = Math.max(0, Math.floor(box.y) - margin);
    const width = Math.min(innerWidth, Math.ceil(box.right) + margin) - x;
    return { x, y, width, height: Math.min(innerHeight, Math.ceil(box.bottom) + margin) - y };
  }, MARGIN);

declare global {
  interface Window {
    pixelsOf?: (base64: string) => Promise<ImageData | undefined>;
    plain?: ImageData | undefined;
  }
}

/** The tab with nothing focused, kept in the page around it for the comparisons to come. */
const keepPicture = async ({ page }: Pane): Promise<void> => {
  const picture = await page.screenshot({ animations: "disabled" });
  await page.evaluate(async (base64) => {
    window.pixelsOf = async (png) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      return canvas?.getImageData(0, 0, image.width, image.height);
    };
    window.plain = await window.pixelsOf(base64);
  }, picture.toString("base64"));
};

/** How many pixels there differ by the contrast from the picture that was kept. */
const clearlyDifferent = async ({ page }: Pane, clip: Clip): Promise<number> => {
  const picture = await page.screenshot({ clip, animations: "disabled" });
  return page.evaluate(
    async ({ base64, x, y, contrast }) => {
      const light = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const luminance = ({ data }: ImageData, at: number) =>
        0.2126 * light(data[at] ?? 0) + 0.7152 * light(data[at + 1] ?? 0) + 0.0722 * light(data[at + 2] ?? 0);
      const { plain } = window;
      const focused = await window.pixelsOf?.(base64);
      if (!plain || !focused) throw new Error("no picture to compare");
      let count = 0;
      for (let row = 0; row < focused.height; row++) {
        for (let column = 0; column < focused.width; column++) {
          const a = luminance(focused, 4 * (row * focused.width + column)) + 0.05;
          const b = luminance(plain, 4 * ((row + y) * plain.width + column + x)) + 0.05;
          if (Math.max(a, b) / Math.min(a, b) >= contrast) count++;
        }
      }
      return count;
    },
    { base64: picture.toString("base64"), x: clip.x, y: clip.y, contrast: CONTRAST },
  );
};
