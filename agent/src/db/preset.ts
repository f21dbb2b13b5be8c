import type { Counter, Device } from "@desk/shared/contract";

/** A site as it is first made; it lives in the database from then on. */
export type SitePreset = {
  readonly name: string;
  readonly leadName: string;
  readonly counters: readonly Counter[];
  readonly devices: readonly Device[];
};

const callCounters = numbered("call", "電話", 2);

function numbered<K extends string>(kind: K, label: string, count: number, idPrefix: string = kind) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${idPrefix}-${index + 1}`,
    label: count === 1 ? label : `${label}${index + 1}`,
    kind,
  }));
}

/** A phone at each call counter, in order. */
function placed(phones: readonly Device[]): Device[] {
  return phones.map((phone, at) => {
    const counterId = callCounters[at]?.id;
    return counterId === undefined ? phone : { ...phone, counterId };
  });
}

/** 八代市役所 (S §4, DESIGN §3). */
export const preset: SitePreset = {
  name: "八代市役所 マイナンバーカード窓口",
  leadName: "現場責任者",
  counters: [...numbered("window", "窓口", 4), ...callCounters],
  devices: [
    ...numbered("terminal", "統合端末", 3),
    ...numbered("mynaassist", "マイナアシスト", 1),
    ...numbered("pc", "窓口PC", 4),
    ...placed(numbered("phone", "電話機", callCounters.length)),
  ],
};
