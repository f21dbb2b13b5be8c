import { isDeepStrictEqual } from "node:util";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ContentFault, ProblemCode } from "@desk/shared/contract";
import { type Decision, type VersionHead, versionStateLabels } from "@desk/shared/procedures/version";

/** One version of one procedure or entry. */
export type VersionRow<C> = VersionHead & { readonly itemId: string; readonly content: C };

/** Everything that a decision about one procedure or entry needs to know of it. */
export type Item<C> = {
  readonly id: string;
  /** All its versions, oldest first. */
  readonly versions: readonly VersionRow<C>[];
  /** The repository's own content; null where there is none. */
  readonly seed: { readonly version: number; readonly content: C } | null;
  /** What a first draft of something new holds; null where nothing new can be begun. */
  readonly blank: C | null;
};

export type Command<C> =
  /** `from`: the version to start from; 0 = the repository's content; without it the newest one. */
  | { readonly do: "draft"; readonly from?: number | undefined }
  | {
      readonly do: "save";
      readonly version: number;
      readonly revision: number;
      readonly content: C;
      readonly changeNote: string;
    }
  | { readonly do: "import"; readonly content: C; readonly changeNote: string }
  | { readonly do: "discard"; readonly version: number }
  | { readonly do: "submit"; readonly version: number }
  | {
      readonly do: "decide";
      readonly version: number;
      readonly decision: Decision;
      readonly effectiveFrom?: string | undefined;
    };

/** Who acts, when by the desk's clock (ISO 8601, JST), and how people are called. */
export type By = {
  readonly at: string;
  readonly staffId: string;
  readonly nameOf: (staffId: string) => string;
};

export type Action = "draft" | "save" | "import" | "discard" | "submit" | "approve" | "refuse";

export type ContentRefusal = {
  readonly ok: false;
  readonly code: ProblemCode;
  /** Japanese, for the lead. */
  readonly message: string;
  readonly faults?: readonly ContentFault[];
};
export type Verdict<C> =
  | { readonly ok: true; readonly action: Action; readonly row: VersionRow<C> }
  /** What was asked for is so already. */
  | { readonly ok: true; readonly action: null; readonly row: VersionRow<C> }
  | ContentRefusal;

/** 変更点 of the repository's content, handed in as it is. */
export const firstVersionNote = "初版";

/**
 * The life of a version: what a command makes of it, or why not. Pure.
 * @param faults what speaks against handing in, or approving, the version that the command names
 */
export function decide<C>(
  command: Command<C>,
  item: Item<C>,
  by: By,
  faults: readonly ContentFault[] = [],
): Verdict<C> {
  switch (command.do) {
    case "draft":
      return draft(command, item, by);
    case "import": {
      const { content, changeNote } = command;
      return begin(item, by, {
        action: "import",
        content,
        changeNote,
        basedOn: newest(item)?.version ?? null,
      });
    }
    case "save":
      return save(command, item, by);
    case "discard":
      return withVersion(item, command.version, "draft", "取り消せるのは下書きだけです。", (row) => ({
        ok: true,
        action: "discard",
        row,
      }));
    case "submit":
      return submit(command.version, item, by, faults);
    case "decide":
      return answer(command, item, by, faults);
    default:
      return command satisfies never;
  }
}

export function refuse(code: ProblemCode, message: string, faults?: readonly ContentFault[]): ContentRefusal {
  return { ok: false, code, message, ...(faults === undefined ? {} : { faults }) };
}

const unchanged = "何も変更していません。";

function newest<C>(item: Item<C>): { version: number; content: C } | undefined {
  return item.versions.at(-1) ?? item.seed ?? undefined;
}

function draft<C>(command: { from?: number | undefined }, item: Item<C>, by: By): Verdict<C> {
  const { from } = command;
  if (from === undefined) {
    const base = newest(item);
    const content = base?.content ?? item.blank;
    if (content === null)
      return refuse("not-found", `「${item.id}」には、もとにする版がありません。${unchanged}`);
    return begin(item, by, { action: "draft", content, changeNote: "", basedOn: base?.version ?? null });
  }
  const wanted = from === 0 ? item.seed?.version : from;
  const base =
    (from === 0 ? undefined : item.versions.find((row) => row.version === from)) ??
    (item.seed?.version === wanted ? item.seed : undefined);
  if (base === undefined || base === null)
    return refuse("not-found", `もとにする第${from}版がありません。${unchanged}`);
  return begin(item, by, { action: "draft", content: base.content, changeNote: "", basedOn: base.version });
}

type Beginning<C> = {
  readonly action: "draft" | "import";
  readonly content: C;
  readonly changeNote: string;
  readonly basedOn: number | null;
};

function begin<C>(item: Item<C>, by: By, { action, ...what }: Beginning<C>): Verdict<C> {
  const open = item.versions.find(({ state }) => state === "draft" || state === "submitted");
  if (open !== undefined) return refuse("conflict", alreadyOpen(open, by));
  const version = Math.max(0, item.seed?.version ?? 0, ...item.versions.map((row) => row.version)) + 1;
  const { at, staffId } = by;
  const saved = { createdAt: at, createdBy: staffId, savedAt: at, savedBy: staffId };
  return {
    ok: true,
    action,
    row: { itemId: item.id, version, state: "draft", revision: 1, ...what, ...saved },
  };
}

function alreadyOpen({ version, state, savedBy }: VersionHead, { nameOf }: By): string {
  return state === "draft"
    ? `第${version}版の下書き（${nameOf(savedBy)}）がすでにあります。その下書きを続けるか、取り消してから新しく作ってください。${unchanged}`
    : `第${version}版を提出中です。承認または差戻しを記録してから、次の版を作ってください。${unchanged}`;
}

/** Goes on with a version of the wanted state, or says why it cannot. */
function withVersion<C>(
  item: Item<C>,
  version: number,
  state: "draft" | "submitted",
  rule: string,
  goOn: (row: VersionRow<C>) => Verdict<C>,
): Verdict<C> {
  const row = item.versions.find((one) => one.version === version);
  if (row === undefined)
    return refuse("not-found", `「${item.id}」に第${version}版はありません。${unchanged}`);
  if (row.state === state) return goOn(row);
  return refuse("conflict", `第${version}版は${versionStateLabels[row.state]}です。${rule}${unchanged}`);
}

function save<C>(command: Extract<Command<C>, { do: "save" }>, item: Item<C>, by: By): Verdict<C> {
  const { version, revision, content, changeNote } = command;
  const rule = "変更できるのは下書きだけです。変更するときは、次の版の下書きを作ってください。";
  return withVersion(item, version, "draft", rule, (row) => {
    const same = row.changeNote === changeNote && isDeepStrictEqual(row.content, content);
    if (same) return { ok: true, action: null, row };
    if (row.revision !== revision)
      return refuse(
        "conflict",
        `この下書きは、${by.nameOf(row.savedBy)}が ${row.savedAt.slice(0, 16).replace("T", " ")} に別の画面で保存しました。読み直してから、もう一度直してください。保存していません。`,
      );
    const saved = { savedAt: by.at, savedBy: by.staffId, revision: revision + 1 };
    return { ok: true, action: "save", row: { ...row, content, changeNote, ...saved } };
  });
}

function submit<C>(version: number, item: Item<C>, by: By, faults: readonly ContentFault[]): Verdict<C> {
  const submitted = { state: "submitted", submittedAt: by.at, submittedBy: by.staffId } as const;
  if (item.versions.length === 0 && item.seed?.version === version) {
    if (faults.length > 0) return faulty("提出できません", faults);
    const begun = begin(item, by, {
      action: "draft",
      content: item.seed.content,
      changeNote: firstVersionNote,
      basedOn: null,
    });
    return begun.ok ? { ...begun, action: "submit", row: { ...begun.row, version, ...submitted } } : begun;
  }
  return withVersion(item, version, "draft", "提出できるのは下書きだけです。", (row) => {
    if (faults.length > 0) return faulty("提出できません", faults);
    if (row.changeNote.trim() === "")
      return refuse(
        "schema",
        "変更点が書かれていません。担当者に知らせる内容を書いてから提出してください。提出していません。",
      );
    return { ok: true, action: "submit", row: { ...row, ...submitted } };
  });
}

function answer<C>(
  command: Extract<Command<C>, { do: "decide" }>,
  item: Item<C>,
  by: By,
  faults: readonly ContentFault[],
): Verdict<C> {
  const { version, decision, effectiveFrom } = command;
  const rule = "承認・差戻しを記録できるのは、提出済みの版だけです。";
  return withVersion(item, version, "submitted", rule, (row) => {
    const wrong = wrongDates(decision, effectiveFrom, by.at.slice(0, 10));
    if (wrong !== null) return refuse("schema", `${wrong}記録していません。`);
    if (decision.kind === "refused" || effectiveFrom === undefined)
      return { ok: true, action: "refuse", row: { ...row, state: "refused", decision } };
    if (faults.length > 0) return faulty("承認を記録できません", faults);
    return { ok: true, action: "approve", row: { ...row, state: "approved", decision, effectiveFrom } };
  });
}

function wrongDates(decision: Decision, effectiveFrom: string | undefined, today: string): string | null {
  if (decision.date > today)
    return `日付（${formatWareki(decision.date)}）がまだ来ていません。今日は${formatWareki(today)}です。`;
  if (decision.kind === "refused")
    return effectiveFrom === undefined ? null : "差戻しには適用日を付けられません。";
  if (effectiveFrom === undefined) return "適用日がありません。いつから使う版かを入れてください。";
  if (effectiveFrom < decision.date)
    return `適用日（${formatWareki(effectiveFrom)}）が承認日（${formatWareki(decision.date)}）より前です。承認日以後の日を入れてください。`;
  if (effectiveFrom > contractPeriod.to)
    return `適用日が契約の終わり（${formatWareki(contractPeriod.to)}）より後です。`;
  return null;
}

function faulty(what: string, faults: readonly ContentFault[]): ContentRefusal {
  const others = faults.length > 1 ? `ほかに${faults.length - 1}件あります。` : "";
  return refuse("faulty-content", `${what}。${faults[0]?.message ?? ""}。${others}${unchanged}`, faults);
}
