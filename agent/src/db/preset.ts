import type { Counter, Device } from "@desk/shared/contract";

/** A site as it is first made; it lives in the database from then on. */
export type SitePreset = {
  readonly name: string;
  readonly leadName: string;
  readonly counters: readonly Counter[];
  readonly devices: readonly Device[];
};

function numbered<K extends string>(kind: K, label: string, count: number, idPrefix: string = kind) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${idPrefix}-${index + 1}`,
    label: count === 1 ? label : `${label}${index + 1}`,
    kind,
  }));
}

/** 八代市役所 (S §4, DESIGN §3). */
export const preset: SitePreset = {
  name: "八代市役所 マイナンバーカード窓口",
  leadName: "現場責任者",
  counters: [...numbered("window", "窓口", 4), ...numbered("call", "電話", 2)],
  devices: [
    ...numbered("terminal", "統合端末", 3),
    ...numbered("mynaassist", "マイナアシスト", 1),
    ...numbered("pc", "窓口PC", 4),
    ...numbered("phone", "電話機", 2),
  ],
};
