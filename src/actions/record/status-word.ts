import type { Plan, Tracking } from "../../core/plan/plan";

/** How offices write it; plans are in Vietnamese whatever the pane speaks. */
const WORDS = { done: "Đã hoàn thành", "in-progress": "Đang thực hiện" } as const;

/** How this plan itself says it most often; else as offices do. A reason behind it ("Hoàn thành (chậm 2 ngày)") is one task's own. */
export const statusWord = (plan: Plan, meaning: keyof typeof WORDS & Tracking["stated"]): string => {
  const said = new Map<string, number>();
  for (const { tracking } of plan.tasks) {
    if (tracking.stated !== meaning || !PLAIN.test(tracking.statedText)) continue;
    said.set(tracking.statedText, (said.get(tracking.statedText) ?? 0) + 1);
  }
  const [most] = [...said].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? WORDS[meaning];
};

/** "Đã hoàn thành", "✓ Xong", "x": words and ticks alone, without figures or brackets */
const PLAIN = /^[^\d()[\]:;,]{1,30}$/u;
