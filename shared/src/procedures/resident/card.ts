/** What a resident is to do now, or has to know: one card of large type (S §6, DESIGN issue 「お客様に見せる」). */
export const residentCardIds = [
  "working",
  "wait",
  "officer",
  "show-card",
  "show-documents",
  "enter-pin",
  "new-pin",
  "no-pin-aloud",
  "fill-form",
  "write-on-card",
  "photo",
  "check-screen",
  "choose",
  "agree",
  "own-phone",
  "take-card",
  "take-documents",
  "signed-out",
  "come-back",
  "other-counter",
  "stop-card",
  "finished",
] as const;
export type ResidentCardId = (typeof residentCardIds)[number];

export const residentLanguages = ["ja", "en", "zh", "vi", "fil"] as const;
export type ResidentLanguage = (typeof residentLanguages)[number];

/** Each language's own name, as the people who speak it know it; やさしい日本語 has its kanji read out. */
export const languageNames: Record<ResidentLanguage, string> = {
  ja: "やさしい日本語",
  en: "English",
  zh: "中文",
  vi: "Tiếng Việt",
  fil: "Filipino",
};

/** `lang` of the text, for speech and line breaking. */
export const languageTags: Record<ResidentLanguage, string> = {
  ja: "ja",
  en: "en",
  zh: "zh-Hans",
  vi: "vi",
  fil: "fil",
};

/** The headline is what to do; the lines say how, at most three. */
export type ResidentCard = { readonly title: string; readonly lines: readonly string[] };
export type ResidentCards = Readonly<Record<ResidentCardId, ResidentCard>>;
