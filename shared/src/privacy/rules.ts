import { hasForeignDate, withoutContractDates } from "./dates.ts";
import { longNumbersIn } from "./digit-runs.ts";

export type FindingKind =
  | "number-10"
  | "number-11"
  | "number-12"
  | "number-14"
  | "number-23"
  | "number-long"
  | "phone"
  | "email"
  | "residence-card"
  | "id-number"
  | "birth-date"
  | "pin"
  | "postal-code"
  | "address";

type Rule = { readonly kind: FindingKind; readonly seesIn: (folded: string) => boolean };

// Repetitions are bounded or exclude what follows them: no rule may take more than linear time.
const email = /[^\s@]\s{0,2}(?:@|\(at\)|\[at\]|アットマーク)\s{0,2}[a-z0-9]/i;
const residenceCard = /(?<![a-z])[a-z]{2}\s?\d{8}\s?[a-z]{2}(?![a-z])/i;
const localPhone = /(?<![\d./-])\d{2}\s?-\s?\d{4}(?![\d./-]|\s?[件円人名])/;
const namedPhone = /(?:電話|携帯|連絡先|tel|☎)\D{0,8}\d(?:[ ()-]{0,2}\d){5}/i;
const namedNumber =
  /(?:口座|被保険者|保険者番号|記号番号|在留カード|旅券|パスポート|受理番号|免許証)\D{0,12}\d(?:[ -]?\d){5}/;
const postalCode = /〒\s?\d{3}|(?<![\d./-])\d{3}\s?-\s?\d{4}(?![\d./-]|\s?[件円人名])/;
const address = /\d\s?(?:丁目|番地)|町\s?\d{1,4}\s?(?:-|番)\s?\d/;

const secretWord = "(?:暗証|パスワード|パスコード|署名用|(?<![A-Za-z])[Pp][Ii][Nn](?![A-Za-z]))";
const nearSecretWord = String.raw`${secretWord}[\s\S]{0,16}?`;
// Four digits with a unit behind them are a count or a year.
const fourDigitSecret = new RegExp(
  String.raw`${nearSecretWord}(?<!\d)(?:\d{4}|\d(?:[ -]\d){3})(?![\d年月件円人名分秒回桁台号./:-]|[ -]\d)`,
);
// 署名用: capitals and digits mixed, 6–16 (FACTS §2.3). Capitals only, or ids such as pin-terminal2 would fall.
const mixedSecret = new RegExp(
  String.raw`${nearSecretWord}(?<![A-Za-z0-9])(?=[A-Z]{0,15}\d)(?=\d{0,15}[A-Z])[A-Z0-9]{6,16}(?![A-Za-z0-9])`,
);

const patternRules: readonly Rule[] = [
  { kind: "email", seesIn: (text) => email.test(text) },
  { kind: "residence-card", seesIn: (text) => residenceCard.test(text) },
  { kind: "birth-date", seesIn: hasForeignDate },
  { kind: "pin", seesIn: (text) => fourDigitSecret.test(text) || mixedSecret.test(text) },
  { kind: "phone", seesIn: (text) => namedPhone.test(withoutContractDates(text)) },
  { kind: "id-number", seesIn: (text) => namedNumber.test(withoutContractDates(text)) },
  { kind: "postal-code", seesIn: (text) => postalCode.test(text) },
  { kind: "phone", seesIn: (text) => localPhone.test(text) },
  { kind: "address", seesIn: (text) => address.test(text) },
];

/** What a rule saw; `digits` only for numbers of ten and more, so that the caller can weigh them. */
export type Sighting = { readonly kind: FindingKind; readonly digits?: string };

/** The gravest thing the rules see in folded text, or null. @param spared kinds that may stand there */
export function sightingIn(folded: string, spared: readonly FindingKind[] = []): Sighting | null {
  const numbers = longNumbersIn(folded).filter((number) => !spared.includes(kindOfNumber(number)));
  const digits = numbers.find((number) => number.length === 12) ?? numbers[0];
  if (digits !== undefined) return { kind: kindOfNumber(digits), digits };
  const rule = patternRules.find(({ kind, seesIn }) => !spared.includes(kind) && seesIn(folded));
  return rule === undefined ? null : { kind: rule.kind };
}

/** 個人番号 and 免許証番号 12, 住民票コード 11, 照会番号B 14, 申請書ID 23, 基礎年金番号 10 (FACTS G5, G6). */
function kindOfNumber(digits: string): FindingKind {
  const isPhone = digits.startsWith("0") && (digits.length === 10 || digits.length === 11);
  if (isPhone) return "phone";
  switch (digits.length) {
    case 10:
    case 11:
    case 12:
    case 14:
    case 23:
      return `number-${digits.length}`;
    default:
      return "number-long";
  }
}
