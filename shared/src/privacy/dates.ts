type Numbers = { readonly year: number; readonly month: number; readonly day: number };

// 1985年(昭和60年)3月4日 has its other year in brackets.
const afterYear = String.raw`\s?[年./-](?:\(.{0,8}\))?\s?`;
const monthDay = String.raw`(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})(?!\d)`;

const western = new RegExp(String.raw`(?<!\d)(?<year>\d{4})${afterYear}${monthDay}`, "g");
const westernCompact = /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/g;
const shortYear = /(?<![\d./-])(?<year>\d{2})([./-])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d./-])/g;
const oldEra = new RegExp(
  String.raw`(?:明治|大正|昭和|平成|(?<![a-z])[mtsh])\s?(?<year>\d{1,2}|元)${afterYear}${monthDay}`,
  "gi",
);
const oldEraCompact = /(?<![a-z])[mtsh]\d{2}(?<month>\d{2})(?<day>\d{2})(?!\d)/gi;
const reiwa = new RegExp(String.raw`(?:令和|(?<![a-z])r)\s?(?<year>\d{1,2}|元)${afterYear}${monthDay}`, "gi");

const birthWords = [
  /(?:生年月日|誕生日)\D{0,8}\d{1,4}\s?[年月./-]\s?\d/,
  /\d\s?[年月日]?\s?(?:生まれ|生れ|うまれ)/,
  // 3年生 (a pupil), 14日生じた and 14日生体認証 are none.
  /(?:\d{2,4}年|\d日)\s?生(?![\p{Script=Han}じかきけ])/u,
];

// Written with one kind of separator, or without any.
const contractDate = /(?<!\d)202[678]([./-]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g;
const timeOfDay = /(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g;

/**
 * Whether folded text holds a whole date that may be someone's: any year outside the contract's (令和8–10,
 * 2026–2028), or any date called a birthday (FACTS G6). Expiry dates of certificates fall on birthdays
 * (FACTS B2), so years after the contract are refused too.
 */
export function hasForeignDate(folded: string): boolean {
  return (
    some(folded, western, ({ year }) => year >= 1868 && year <= 2100 && !isContractYear(year)) ||
    some(folded, westernCompact, ({ year }) => year >= 1868 && year <= 2100 && !isContractYear(year)) ||
    // 26.5.14 and 10.5.14 are days of the contract; 3/4/5 or 12/10/9 are lists of counts.
    some(folded, shortYear, ({ year }) => year >= 29) ||
    some(folded, oldEra, () => true) ||
    some(folded, oldEraCompact, () => true) ||
    some(folded, reiwa, ({ year }) => year < 8 || year > 10) ||
    birthWords.some((pattern) => pattern.test(folded))
  );
}

/** Folded text whose times of day are gone; a mark stays that joins no digits across the gap. */
export function withoutTimes(folded: string): string {
  return folded.replace(timeOfDay, "時");
}

/** Folded text without the days of 2026–2028 written in digits, each replaced as `withoutTimes` does. */
export function withoutContractDates(folded: string): string {
  return folded.replace(contractDate, "日");
}

function isContractYear(year: number): boolean {
  return year >= 2026 && year <= 2028;
}

function some(text: string, pattern: RegExp, matches: (date: Numbers) => boolean): boolean {
  for (const { groups } of text.matchAll(pattern)) {
    const [month, day] = [Number(groups?.month), Number(groups?.day)];
    const year = groups?.year === "元" ? 1 : Number(groups?.year);
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && matches({ year, month, day })) return true;
  }
  return false;
}
