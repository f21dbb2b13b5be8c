/** Why a resident is identified: what is enough differs (FACTS P8, K5, P9-5). */
export const sceneIds = [
  "application",
  "pin-reset",
  "pickup",
  "pickup-without-notice",
  "apply-in-person",
  "express",
] as const;
export type SceneId = (typeof sceneIds)[number];

/** A and B as in 本人確認書類A・B; the others are papers that a rule names by themselves. */
export type DocumentGroup = "A" | "B" | "my-number-card" | "pickup-notice" | "number-notice";

type Row = readonly [id: string, label: string, groups: readonly DocumentGroup[], note?: string];

const rows = [
  ["my-number-card", "マイナンバーカード", ["my-number-card", "A"], "カードの期限内に限る"],
  ["driving-licence", "運転免許証", ["A"]],
  ["driving-history", "運転経歴証明書", ["A"], "平成24年4月1日以降の交付"],
  ["passport", "旅券（パスポート）", ["A"]],
  ["resident-card-photo", "住民基本台帳カード", ["A"], "写真付き"],
  ["physical-disability", "身体障害者手帳", ["A"]],
  ["mental-disability", "精神障害者保健福祉手帳", ["A"]],
  ["rehabilitation", "療育手帳", ["A"]],
  ["residence-card", "在留カード", ["A"]],
  ["special-resident", "特別永住者証明書", ["A"]],
  ["temporary-refuge", "一時庇護許可書", ["A"]],
  ["provisional-stay", "仮滞在許可書", ["A"]],
  ["eligibility-certificate", "資格確認書", ["B"]],
  ["care-insurance", "介護保険証", ["B"]],
  ["medical-recipient", "医療受給者証", ["B"]],
  ["pension", "年金手帳・年金証書", ["B"]],
  ["public-assistance", "生活保護受給証明書", ["B"]],
  ["child-allowance", "児童扶養手当証書", ["B"]],
  ["maternity-handbook", "母子手帳", ["B"]],
  ["student-card", "学生証", ["B"]],
  ["employee-card", "社員証", ["B"]],
  ["qualification", "各種の免状", ["B"]],
  ["pickup-notice", "交付通知書（はがき）", ["pickup-notice"]],
  ["number-notice", "通知カード・個人番号通知書", ["number-notice"], "身分証としては使えない"],
  ["health-insurance-card", "健康保険証（紙・プラスチック）", [], "2025年12月2日以降は使わない扱い"],
] as const satisfies readonly Row[];

export type DocumentId = (typeof rows)[number][0];
export type DocumentEntry = {
  readonly id: DocumentId;
  readonly label: string;
  /** What it serves as; none = not accepted. */
  readonly groups: readonly DocumentGroup[];
  readonly note: string | null;
};

/** 本人確認書類, the list common to 申請 and 交付 [A kojinbango-card 受取; B 高槻市・沼津市・京都市] (FACTS P8, P14, T3). */
export const documentTable: readonly DocumentEntry[] = rows.map((row: Row) => {
  const [id, label, groups, note = null] = row;
  return { id: id as DocumentId, label, groups, note };
});

/** One paper of a rule: any of these groups will do. */
type Slot = readonly DocumentGroup[];
export type Scene = {
  readonly label: string;
  /** Each rule is enough by itself: one paper for each of its slots. */
  readonly rules: readonly (readonly Slot[])[];
  readonly source: string;
  readonly tag: "A" | "B" | "P";
  readonly unconfirmed: readonly string[];
};

const a: Slot = ["A"];
const b: Slot = ["B"];
const oneAOrTwoB = [[a], [b, b]];
const twoAOrOneEach = [
  [a, a],
  [a, b],
];

/** What is enough, by scene. A rule that 八代市 has not confirmed carries its question. */
export const scenes: Readonly<Record<SceneId, Scene>> = {
  application: {
    label: "カードの申請補助",
    rules: oneAOrTwoB,
    // The commissioned scope asks for 本人照合 without a list; the list of 交付時来庁 is taken until the city answers.
    source: "FACTS P8（交付時来庁の一覧を準用）、S §6(3)①ア",
    tag: "P",
    unconfirmed: ["C8"],
  },
  "pin-reset": {
    label: "暗証番号の再設定",
    rules: [[["my-number-card"], ["A", "B"]]],
    source: "FACTS K5（市により異なる）",
    tag: "B",
    unconfirmed: ["C1"],
  },
  pickup: {
    label: "受取（交付通知書あり）",
    rules: oneAOrTwoB.map((rule) => [["pickup-notice"], ...rule] as const),
    source: "kojinbango-card 受取、萩市、沼津市",
    tag: "A",
    unconfirmed: ["C14"],
  },
  "pickup-without-notice": {
    label: "受取（交付通知書なし）",
    rules: twoAOrOneEach,
    source: "京都市の例",
    tag: "B",
    unconfirmed: ["C14"],
  },
  "apply-in-person": {
    label: "申請時来庁（郵送で受取）",
    rules: [[["my-number-card"]], ...twoAOrOneEach, [["number-notice"], b, b]],
    source: "名古屋市FAQ 3457",
    tag: "B",
    unconfirmed: ["C8"],
  },
  express: {
    label: "特急発行",
    rules: twoAOrOneEach,
    source: "さぬき市 4040、湯沢市、唐津市、山都町",
    tag: "B",
    unconfirmed: ["C6"],
  },
};

/** What a slot is called where it is missing. */
export const slotLabels: Readonly<Record<string, string>> = {
  A: "Aの書類",
  B: "Bの書類",
  "A|B": "AかBの書類",
  "my-number-card": "マイナンバーカード",
  "pickup-notice": "交付通知書",
  "number-notice": "通知カードか個人番号通知書",
};

export type Sufficiency =
  | { kind: "enough"; used: readonly DocumentId[] }
  /** The ways that need least more, shortest first; each names its missing papers. */
  | { kind: "missing"; ways: readonly (readonly string[])[] };

type Match = { used: DocumentId[]; missing: Slot[] };

/** The best use of the papers for a rule: each paper serves once. */
function match(slots: readonly Slot[], papers: readonly DocumentEntry[]): Match {
  const [slot, ...rest] = slots;
  if (!slot) return { used: [], missing: [] };
  const without = match(rest, papers);
  const skipped: Match = { used: without.used, missing: [slot, ...without.missing] };
  const filled = papers
    .filter(({ groups }) => groups.some((group) => slot.includes(group)))
    .map((paper): Match => {
      const others = match(
        rest,
        papers.filter((other) => other !== paper),
      );
      return { used: [paper.id, ...others.used], missing: others.missing };
    });
  // Among equals the first slots are filled: the card stays the card, and what lacks is the paper beside it.
  const best = [...filled, skipped].reduce((a, b) => (b.missing.length < a.missing.length ? b : a));
  return best;
}

/**
 * Whether what the resident brought is enough for a scene. Only kinds of papers come in, never what stands on them;
 * originals, validity and 氏名・住所 are for the eye (FACTS P8), a doubt for the officer (U3).
 */
export function documentsSuffice(scene: SceneId, chosen: readonly DocumentId[]): Sufficiency {
  const papers = documentTable.filter(({ id }) => chosen.includes(id));
  const matches = scenes[scene].rules.map((rule) => match(rule, papers));
  const enough = matches.find(({ missing }) => missing.length === 0);
  if (enough) return { kind: "enough", used: enough.used };
  const fewest = Math.min(...matches.map(({ missing }) => missing.length));
  const ways = matches
    .filter(({ missing }) => missing.length === fewest)
    .map(({ missing }) => namesOf(missing));
  return { kind: "missing", ways };
}

function namesOf(missing: readonly Slot[]): string[] {
  const counts = new Map<string, number>();
  for (const slot of missing) counts.set(slot.join("|"), (counts.get(slot.join("|")) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${slotLabels[key] ?? key} ${count}点`);
}

/** 「あと Aの書類 1点」, the ways parted by または, as the panel shows it. */
export function formatMissing(ways: readonly (readonly string[])[]): string {
  return `あと ${ways.map((way) => way.join("と")).join("、または ")}`;
}
