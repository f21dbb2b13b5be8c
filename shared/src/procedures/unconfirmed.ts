/** A question to the city (FACTS §8) and what the desk does until it is answered. */
export type OpenQuestion = { question: string; untilThen: string };

/** Shown as 市に確認中 on every step that leans on it. Once the city answers, the entry and the steps' marks go. */
export const openQuestions: Readonly<Record<string, OpenQuestion>> = {
  C1: { question: "再設定の本人確認", untilThen: "カードと、もう1点をお願いする" },
  C2: { question: "端末の画面・権限", untilThen: "画面の案内に従い、迷ったら職員へ" },
  C3: { question: "様式・記入者", untilThen: "番号は書かない。ご本人が記入する" },
  C4: { question: "法定代理人の扱い", untilThen: "職員へ引き継ぐ" },
  C5: { question: "委託の範囲", untilThen: "顔認証・在留期間・券面・停止の解除は職員へ" },
  C6: { question: "特急の扱い・徴収の時期", untilThen: "断定せず、職員へ引き継ぐ" },
  C8: { question: "申請時来庁の有無", untilThen: "受取時の来庁を案内。写しは職員" },
  C9: { question: "予約の要否・電話・支所", untilThen: "断定せず、職員に確認する" },
  C10: { question: "スマホの再申請", untilThen: "断定せず、マイナアプリの確認を案内" },
  C11: { question: "手数料を扱う人", untilThen: "現金に触れない。金額の案内まで" },
  C12: { question: "マイナ免許証の引継ぎ", untilThen: "断定せず、職員へ引き継ぐ" },
  C13: { question: "マイナアシストの操作", untilThen: "画面の案内に従い、迷ったら職員へ" },
  C14: { question: "カード交付の担当", untilThen: "案内のみ行い、交付は職員へ引き継ぐ" },
  C15: { question: "出張申請の条件・枠", untilThen: "受付票で職員へ引き継ぐ" },
  // Beyond FACTS §8: T2 rests on second-hand sources only, so the city is asked what to say.
  C18: { question: "次期カードの案内", untilThen: "時期を断定せず、国の発表を案内" },
  // §7: 八代市 has neither measured nor set a time; K6 rests on memory only.
  C19: { question: "所要時間・混雑の案内", untilThen: "目安として伝え、断定しない" },
  C20: { question: "失効した証明書の番号", untilThen: "新規発行で設定。迷ったら職員へ" },
};
