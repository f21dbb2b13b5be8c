import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "./text.ts";

describe("wrapText", () => {
  it("breaks at the width and loses nothing", () => {
    const lines = wrapText("署名用は失効・未発行 → 新しく発行", 8, 64);
    expect(lines.join("").replaceAll(" ", "")).toBe("署名用は失効・未発行→新しく発行");
    expect(lines.length).toBeGreaterThan(1);
  });

  it("begins no line with a mark that cannot stand first and ends none with an opening one", () => {
    for (let width = 24; width < 120; width += 8) {
      const lines = wrapText("「顔認証」の記載・在留カードの方（15歳以上）、番号の控え。", 8, width);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。・）」ー]/);
      for (const line of lines) expect(line).not.toMatch(/[「（]$/);
    }
  });

  it("keeps Latin words and figures whole", () => {
    expect(wrapText("電話でe-Taxの方", 8, 40)).toContainEqual(expect.stringContaining("e-Tax"));
  });

  it("keeps lines within the width where a break is allowed", () => {
    for (const line of wrapText("あいうえかきくけさしすせたちつて", 10, 55))
      expect(textWidth(line, 10)).toBeLessThanOrEqual(55);
  });

  it("leaves no single letter for the last line and breaks where the sense allows", () => {
    expect(wrapText("終了の関所（ログアウト）", 8.5, 78)).toEqual(["終了の関所", "（ログアウト）"]);
    expect(wrapText("八代市に登録あり・届出済み", 7.5, 92)).toEqual(["八代市に登録あり・", "届出済み"]);
    expect(wrapText("カード・書類の取り違え・誤交付", 7.5, 92)).toEqual([
      "カード・書類の",
      "取り違え・誤交付",
    ]);
    expect(wrapText("あいうえおかきくけこさし", 10, 110)).toEqual(["あいうえおか", "きくけこさし"]);
  });
});
