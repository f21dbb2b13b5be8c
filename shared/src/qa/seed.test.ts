import { describe, expect, it } from "vitest";
import { screenText } from "../privacy/screen.ts";
import { openQuestions } from "../procedures/unconfirmed.ts";
import { qaCategories, qaEntrySchema } from "./model.ts";
import { qaSeed } from "./seed.ts";

/** The rows of FACTS P15, in its order. */
const rows = [
  ["封筒が来ない/失くした", "notice-missing"],
  ["家で/郵送/スマホで更新できる?", "renew-at-home"],
  ["予約は要る?", "reservation"],
  ["何分?", "how-long"],
  ["料金は?", "fees"],
  ["暗証番号を忘れた", "pin-forgotten"],
  ["何回で止まる?", "pin-locked"],
  ["期限が切れた", "certificate-expired"],
  ["病院で「期限切れ」と出た", "expired-at-hospital"],
  ["引っ越した/改姓した", "moved-or-renamed"],
  ["家族が行ける?", "family-instead"],
  ["子ども(15歳未満)", "child"],
  ["失くした", "card-lost"],
  ["停止したが見つかった", "card-found"],
  ["再交付はいつ", "reissue-when"],
  ["顔認証カードとは", "pinless-card"],
  ["免許証と一体化している", "driving-licence"],
  ["スマホのカードは", "card-on-phone"],
  ["在留カードを更新した", "residence-card-renewed"],
  ["新しいカードを待つべき?", "wait-for-next-card"],
  ["2026年で使えなくなる?", "ends-in-year"],
  ["資格確認書・保険", "insurer"],
  ["口座を登録したくない", "account-optional"],
  ["出張申請の予約", "visit-application"],
  ["番号を教えてほしい", "my-number"],
  ["「役所」からSMS・訪問", "suspicious"],
] as const;

describe("the seed of the 質疑応答集", () => {
  it.each(rows)("answers %s", (_, id) => {
    expect(qaSeed.filter((entry) => entry.id === id)).toHaveLength(1);
  });

  it("holds nothing else, and every category", () => {
    expect(qaSeed).toHaveLength(rows.length);
    expect(new Set(qaSeed.map(({ category }) => category))).toEqual(new Set(qaCategories));
  });

  describe.each(qaSeed.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
    it("has the form of an entry", () => {
      expect(qaEntrySchema.safeParse(entry).error?.issues ?? []).toEqual([]);
    });

    it("is answered in at most three polite sentences, one a line", () => {
      expect(entry.answer.join("").match(/。/g)?.length).toBeLessThanOrEqual(3);
      for (const line of entry.answer) {
        expect(line).toMatch(/(です|ます|ません|ください)(（24時間）)?。$/);
        expect(line).not.toMatch(/統合端末|J-LIS|PIN|審査|券面|来庁|マイナポータルアプリ|応当日/);
      }
    });

    it("marks what rests on memory or second-hand sources as 市に確認中, with a known question", () => {
      const doubtful = entry.sources.some(({ tag }) => tag === "M" || tag === "C");
      if (doubtful) expect(entry.unconfirmed).toBeDefined();
      for (const id of entry.unconfirmed ?? []) expect(openQuestions[id]).toBeDefined();
    });

    it("is found by readings in kana, each keyword once and as it is typed", () => {
      expect(entry.keywords.some((keyword) => /^[ぁ-んァ-ヶー]+$/.test(keyword))).toBe(true);
      expect(new Set(entry.keywords).size).toBe(entry.keywords.length);
      for (const keyword of entry.keywords) expect(keyword).toBe(keyword.normalize("NFKC").trim());
    });

    it("holds nothing that looks like personal data but the official telephone number", () => {
      const text = [entry.question, ...entry.answer, ...entry.keywords].join("\n");
      expect(screenText(text.replaceAll("0120-95-0178", ""))).toBeNull();
    });
  });
});
