import type { Lever } from "../../../../src/core/criteria/tree/lever";
import { leversOf } from "../../../../src/core/criteria/trying/levers";
import { vi } from "../../../../src/messages/vi/index";
import type { Cell } from "../../../../src/core/table/grid";
import { runTable } from "../run-table";

const leversFor = (row: Cell[], values = {}, indicators = {}): Lever[] => {
  const { items, leaves, basis } = runTable([row], { quantities: indicators });
  const [item, leaf] = [items[0], leaves.get(0)];
  return item && leaf ? leversOf(item, leaf, values, basis.decimals, vi) : [];
};

/** "b – số hồ sơ: 285 (0–291)", "Trạng thái: Có [Có 0.5, Không 0]" */
const shown = (lever: Lever): string => {
  if (lever.kind === "state")
    return `${lever.label}: ${lever.value} [${lever.states.map(({ value, points }) => `${value} ${points}`).join(", ")}]`;
  if (lever.kind === "evidence") return `${lever.label}: ${lever.value}`;
  return `${lever.kind} ${lever.label}: ${lever.value} (${lever.min}–${lever.max}, ${lever.step})`;
};

const bands = "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; dưới 96%: 0 điểm";
const both = "((b + c)/a)*2. Trong đó a: tổng số hồ sơ; b: số hồ sơ đúng hạn; c: số hồ sơ trước hạn";

test.each<[string, Cell[], string[]]>([
  ["a part of a whole", [3, bands, "a = 291; b = 285"], ["count b – phần đạt trong tổng số: 285 (0–291, 1)"]],
  [
    "in the words of the rule's definitions",
    [1, "(b/a)*1. Trong đó a là tổng số hồ sơ, b là số hồ sơ được số hóa.", "a = 240; b = 213"],
    ["count b – số hồ sơ được số hóa: 213 (0–240, 1)"],
  ],
  [
    "parts of one whole leave room for each other",
    [2, both, "a = 100; b = 60; c = 30"],
    ["count b – số hồ sơ đúng hạn: 60 (0–70, 1)", "count c – số hồ sơ trước hạn: 30 (0–40, 1)"],
  ],
  [
    "whichever letter is the whole",
    [1, "(a/b)*1. Trong đó a: số văn bản đúng hạn; b: tổng số văn bản", "a = 8; b = 10"],
    ["count a – số văn bản đúng hạn: 8 (0–10, 1)"],
  ],
  [
    "amounts that are no whole numbers",
    [2, "(b/a)*2", "a = 12,5; b = 9,25"],
    ["amount b – phần đạt trong tổng số: 9.25 (0–12.5, 0.1)"],
  ],
  ["a rate alone", [3, bands, "tỷ lệ = 97%"], ["rate Tỷ lệ: 0.97 (0–1, 0.001)"]],
  ["a rate stated beside its letters moves with them", [3, bands, "a = 100; b = 97; tỷ lệ = 97%"], ["count b – phần đạt trong tổng số: 97 (0–100, 1)"]], // prettier-ignore
  [
    "a rate above its target",
    [3, "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3", "tỷ lệ = 20%; mục tiêu = 50%"],
    ["rate Tỷ lệ: 0.2 (0–1, 0.001)"],
  ],
  [
    "what is counted, far enough to reach the cap",
    [9, "Mỗi sáng kiến được công nhận 0,5 điểm, tối đa 9 điểm", "số lượng = 2"],
    ["count Số lượng (mỗi sáng kiến được công nhận 0,5 điểm): 2 (0–19, 1)"],
  ],
  ["the only letter is the count", [2, "Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm", "a = 1"], ["count a: 1 (0–10, 1)"]],
  [
    "states, each with its points, and late evidence",
    [1, "Kịp thời: 1 điểm; không kịp thời: 0,5 điểm; không ban hành: 0", "trạng thái = ban hành kịp thời; chậm minh chứng = có"], // prettier-ignore
    ["Trạng thái: Kịp thời [Kịp thời 0.7, không kịp thời 0.35, không ban hành 0]", "Chậm minh chứng: 1"],
  ],
  [
    "a state that the rule does not know stays among the choices",
    [1, "Kịp thời: 1 điểm; không kịp thời: 0,5 điểm", "trạng thái = đang làm"],
    ["Trạng thái: đang làm [đang làm null, Kịp thời 1, không kịp thời 0.5]"],
  ],
  [
    "states without figures",
    [1, "Kịp thời: 1 điểm; không kịp thời: 0,5 điểm", null, 1],
    ["Trạng thái: null [Kịp thời 1, không kịp thời 0.5]"],
  ],
  [
    "half of the evidence late",
    [1, "Đủ: 1 điểm; thiếu: 0 điểm", "trạng thái = Đủ; chậm minh chứng = 50%"],
    ["Trạng thái: Đủ [Đủ 0.85, thiếu 0]", "Chậm minh chứng: 0.5"],
  ],
  ["late evidence of a self score", [1, null, "chậm minh chứng = có", 1], ["Chậm minh chứng: 1"]],
  ["no rule: the points themselves", [3, null, null, null, 1.46], ["points Điểm: 1.46 (0–3, 0.25)"]],
  ["a rule that is not understood", [1, "Theo quy định của hội đồng", "a = 3; b = 2", 0.5], ["points Điểm: 0.5 (0–1, 0.1)"]], // prettier-ignore
  ["a rule without its figures", [75, bands, null, null, 73.03], ["points Điểm: 73.03 (0–75, 0.5)"]],
  ["a figure that the rule never looks at", [1, "(b/a)*1", "a = 4; b = 1; số lượng = 7"], ["count b – phần đạt trong tổng số: 1 (0–4, 1)"]], // prettier-ignore
  ["not applicable", [1, "Không áp dụng", "a = 4; b = 1"], []],
  ["without a maximum", [null, null, null, 1], []],
])("levers: %s", (_, row, levers) => {
  expect(leversFor(["1", "Tiêu chí", ...row]).map(shown)).toEqual(levers);
});

test("a part that is tried higher leaves less room for the other", () => {
  const levers = leversFor(["1", "Hồ sơ", 2, both, "a = 100; b = 60; c = 30"], { c: 0 });
  expect(levers.map(shown)).toEqual([
    "count b – số hồ sơ đúng hạn: 60 (0–100, 1)",
    "count c – số hồ sơ trước hạn: 30 (0–40, 1)",
  ]);
});

test("a rate that comes from an indicator moves by its cases", () => {
  const online = {
    code: "TT",
    numerator: { quantity: { kind: "number", value: 3159 } },
    denominator: { quantity: { kind: "number", value: 15047 } },
    result: null,
    target: null,
  };
  const row = ["1", "Trực tuyến", 3, "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3", "tỷ lệ = TT.kết quả; mục tiêu = 50%"];
  const letters = ["2", "Trực tuyến", 3, "(b/a)*3", "a = TT.mẫu; b = TT.tử"];
  const more = { indicators: [online] };
  expect(leversFor(row, {}, more).map(shown)).toEqual([
    "count Số trường hợp đạt (kết quả của chỉ tiêu TT): 3159 (0–15047, 1)",
  ]);
  expect(leversFor(letters, {}, more).map(shown)).toEqual(["count b – tử số của chỉ tiêu TT: 3159 (0–15047, 1)"]);
});

test("penalties go down to their maximum, bonus points up to theirs", () => {
  const { items, leaves, basis } = runTable([
    ["1", "Điểm trừ"],
    ["1.1", "Đơn thư", -2, null, null, -1],
    ["2", "Điểm thưởng"],
    ["2.1", "Mô hình", null, null, null, 1.5],
  ]);
  const shownAt = (at: number) => {
    const [item, leaf] = [items[at], leaves.get(at)];
    return item && leaf ? leversOf(item, leaf, {}, basis.decimals, vi).map(shown) : [];
  };
  expect(shownAt(1)).toEqual(["points Điểm: -1 (-2–0, 0.1)"]);
  expect(shownAt(3)).toEqual(["points Điểm: 1.5 (0–1.5, 0.1)"]);
});
