import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screenContact, screenPlace, screenText } from "./screen.ts";

const kindOf = (text: string) => screenText(text)?.kind ?? null;

describe("numbers", () => {
  it.each([
    ["234567890124", "number-12"],
    ["番号は 1234-5678-9012", "number-12"],
    ["１２３４　５６７８　９０１２", "number-12"],
    ["1234・5678・9012", "number-12"],
    ["1234,5678、9012", "number-12"],
    ["1234/5678\n9012", "number-12"],
    ["1234\u200b5678\u20609012", "number-12"],
    ["1 2 3 4 5 6 7 8 9 0 1 2", "number-12"],
    ["1234ー5678ー9012", "number-12"],
    ["1234:5678:9012", "number-12"],
    ["一二三四五六七八九〇一二", "number-12"],
    ["①②③④⑤⑥⑦⑧⑨⓪①②", "number-12"],
    ["14:30 1234 5678 9012", "number-12"],
    ["2026/05/14 1234 5678 9012", "number-12"],
    ["12345678901", "number-11"],
    ["12345-678901234", "number-14"],
    ["12345678901234567890123", "number-23"],
    ["1234-567890", "number-10"],
    ["3 123456789012", "number-long"],
    ["1234567890123456", "number-long"],
    ["一二三四五六七八九一", "number-10"],
  ])("%s → %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it("takes a fitting check digit more seriously, and never clears one that does not fit (FACTS G5)", () => {
    expect(screenText("1234 5678 9018")).toMatchObject({ kind: "number-12", severity: "high" });
    expect(screenText("1234 5678 9012")).toMatchObject({ kind: "number-12", severity: "normal" });
  });
});

describe("other personal data", () => {
  it.each([
    ["090-1234-5678へ折り返し", "phone"],
    ["0965-33-4111", "phone"],
    ["(0965)33-4111", "phone"],
    ["０９６５（３３）４１１１", "phone"],
    ["33-4111に電話", "phone"],
    ["電話 334111", "phone"],
    ["taro@example.jp", "email"],
    ["ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "email"],
    ["花子 @ example.jp", "email"],
    ["1985年3月4日", "birth-date"],
    ["1985年(昭和60年)3月4日", "birth-date"],
    ["昭和60年3月4日", "birth-date"],
    ["昭和六十年三月四日", "birth-date"],
    ["S60.3.4", "birth-date"],
    ["ｈ１２／１／１", "birth-date"],
    ["S600304", "birth-date"],
    ["1985/03/04", "birth-date"],
    ["1985-3-4", "birth-date"],
    ["19850304", "birth-date"],
    ["60.3.4", "birth-date"],
    ["令和6年5月14日", "birth-date"],
    ["令和元年5月14日", "birth-date"],
    ["R5.1.2", "birth-date"],
    ["期限は2031年5月14日", "birth-date"],
    ["誕生日は5月14日", "birth-date"],
    ["5月14日生まれ", "birth-date"],
    ["昭和60年生", "birth-date"],
    ["暗証番号は1234", "pin"],
    ["暗証番号 １ ２ ３ ４", "pin"],
    ["PIN②は1234", "pin"],
    ["署名用 ABC123", "pin"],
    ["パスワードＭＹＮＡ２０２６", "pin"],
    ["AB12345678CD", "residence-card"],
    ["口座番号 1234567", "id-number"],
    ["被保険者番号：12 34 56 78", "id-number"],
    ["〒866", "postal-code"],
    ["866-8601", "postal-code"],
    ["松江城町1-25", "address"],
    ["松江城町一番二十五号", "address"],
    ["3丁目の方", "address"],
  ])("%s → %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

const ordinaryNotes = [
  "統合端末2の印字が薄い",
  "14:30に職員へ引継ぎ",
  "3件まとめて受付",
  "9号窓口で待機 25分",
  "5月14日に再来庁の予定",
  "令和8年5月14日から再開",
  "R9.4.1に運用変更",
  "令和十年三月三十一日で終了",
  "2026/05/14 14:30〜15:10 J-LIS側停止",
  "2026-05-14、2026-05-15は混雑",
  "2026/05/14-2026/05/20 は統合端末3が不調",
  "20260514の日報を訂正",
  "8:30、9:00、10:30、11:00に端末が停止",
  "暗証番号4桁を3回間違えロック",
  "暗証番号再設定、14:30から対応",
  "PIN入力で2回エラー、1200件目",
  "電話1・電話2とも使用中",
  "連絡先は案内のみ",
  "待ち人数 3→5→8→12人",
  "更新12件、再設定4件、案内30件",
  "手数料1,000円の案内、領収書2枚",
  "八代市の様式が三種類ある",
  "小学3年生の保護者から質問",
  "保険証利用登録は翌日以降と説明",
  "統一書式の一部を書き直し（二部）",
  "押し間違い",
  "9/30は第4日曜でない",
];

describe("ordinary notes", () => {
  it.each(ordinaryNotes)("%s", (note) => {
    expect(screenText(note)).toBeNull();
  });

  it.each(["certificate-renewal", "pin-reset.which-pin", "enter-pin-2", "terminal-3", "window-1"])(
    "lets the id %s through: the contract screens ids too",
    (id) => {
      expect(screenText(id)).toBeNull();
    },
  );

  it("stay ordinary when several are written one below the other", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ordinaryNotes), { maxLength: 6 }), (notes) => {
        expect(screenText(notes.join("\n"))).toBeNull();
      }),
    );
  });
});

describe("the message", () => {
  it.each(["1234-5678-9012", "1234 5678 9018", "taro@example.jp", "S60.3.4"])(
    "says that nothing was saved and repeats nothing of %s",
    (text) => {
      const message = screenText(text)?.messageJa ?? "";
      expect(message).toContain("保存していません");
      expect(message).not.toContain(text);
      expect(JSON.stringify(screenText(text))).not.toContain(text);
    },
  );

  it("reads as one sentence after another", () => {
    expect(screenText("123456789012")?.messageJa).toBe(
      "12桁の番号らしい数字が含まれています。個人が分かる情報は記録できないため、保存していません。その部分を消してください。",
    );
  });
});

describe("every twelve digits", () => {
  const scripts = ["0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "⓪①②③④⑤⑥⑦⑧⑨"];
  const digit = fc
    .tuple(fc.constantFrom(...scripts), fc.nat({ max: 9 }))
    .map(([script, value]) => script.charAt(value));
  const separators = [
    ..." 　\t\n\r-‐‑–—−－ーｰ・･,，、.．。/／_()（）[]「」〜~*#|\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0",
  ];
  const gap = fc.array(fc.constantFrom(...separators), { maxLength: 3 }).map((all) => all.join(""));
  const prose = fc.constantFrom("", "番号は", "統合端末で ", "14:30に", "（", "8:30 ");

  it("are refused whatever stands between them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(digit, gap), { minLength: 12, maxLength: 12 }),
        prose,
        fc.constantFrom("", "です", " 14:30", "\n"),
        (digits, before, after) => {
          expect(screenText(before + digits.flat().join("") + after)).not.toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });
});

// No limit in time here; a rule that is not linear would run into the runner's own.
describe("a text of 10,000 characters", () => {
  it.each([
    "1 ",
    "1-",
    " ",
    "1:",
    "12:34 ",
    "暗証",
    "町1",
    "昭和60年",
    "1年(",
    "@",
    "a@",
    "1",
    "ー1",
    "電話1 ",
    "1\u200b",
    "十",
  ])("made of %j returns", (piece) => {
    const finding = screenText(`${piece.repeat(10_000 / piece.length)}x`);
    expect(finding === null || finding.messageJa.length > 0).toBe(true);
  });
});

describe("where contacts may stand", () => {
  it.each(["0965-33-4111", "業務用携帯 090-1234-5678", "kikin@example.jp", "代表電話 0965-33-4111 内線2345"])(
    "%s is one",
    (text) => expect(screenContact(text)).toBeNull(),
  );
  it.each([
    ["2345 6789 0124", "number-12"],
    ["昭和60年3月4日生まれ", "birth-date"],
    ["AB12345678CD", "residence-card"],
  ])("%s is none", (text, kind) => expect(screenContact(text)?.kind).toBe(kind));
});

describe("where a place on a machine stands", () => {
  it.each([
    "\\\\192.168.100.201\\日報\\2026-05",
    "D:\\backup\\20240101",
    "http://192.168.100.201:8080/status?no=12",
    "/mnt/share/window-desk",
  ])("%s is one", (text) => expect(screenPlace(text)).toBeNull());
  it.each([
    ["D:\\日報\\234567890124", "number-12"],
    ["http://printer/?tel=0965-33-4111", "phone"],
    ["D:\\taro@example.jp", "email"],
  ])("%s is none", (text, kind) => expect(screenPlace(text)?.kind).toBe(kind));
});
