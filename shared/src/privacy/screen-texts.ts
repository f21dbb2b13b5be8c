import type { FindingKind } from "./rules.ts";

const seen: Record<FindingKind, string> = {
  "number-10": "10桁の番号らしい数字",
  "number-11": "11桁の番号らしい数字",
  "number-12": "12桁の番号らしい数字",
  "number-14": "14桁の番号らしい数字",
  "number-23": "23桁の番号らしい数字",
  "number-long": "10桁以上続く数字",
  phone: "電話番号らしい数字",
  email: "メールアドレスらしい文字",
  "residence-card": "在留カード番号らしい文字",
  "id-number": "口座番号や証の番号らしい数字",
  "birth-date": "生年月日や有効期限らしい日付",
  pin: "暗証番号らしい文字",
  "postal-code": "郵便番号らしい数字",
  address: "住所らしい文字",
};

/** The message for staff: what was seen, that nothing was saved, what to do. It never repeats the text. */
export function messageFor(kind: FindingKind): string {
  return `${seen[kind]}が含まれています。個人が分かる情報は記録できないため、保存していません。その部分を消してください。`;
}

/** Twelve digits whose check digit fits (FACTS G5). */
export const myNumberMessage =
  "マイナンバーと思われる12桁の数字が含まれています。個人番号は記録できないため、保存していません。すぐに消してください。";
