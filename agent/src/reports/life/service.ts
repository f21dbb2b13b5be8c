import type { CounterState, DailyTexts } from "@desk/shared/contract";
import type {
  DayCheckAnswer,
  DayListAnswer,
  DifferenceAnswer,
  DueAnswer,
  ReportAuditAnswer,
  ReportSettingsAnswer,
} from "@desk/shared/contract/report-life";
import { isDiskFailure } from "../../events/group-commit.ts";
import type { ReportService } from "../service.ts";
import { createLifeContext, type LifeContext, type LifeDeps } from "./context.ts";
import { differencesOf } from "./difference.ts";
import { dayList, dueList } from "./list.ts";
import { unusableFolder } from "./shared-folder.ts";
import { type ConfirmRequest, confirm, discard, moment, revise, saveTexts } from "./steps.ts";
import { type SubmitRequest, submit, undoDeliveries } from "./submit.ts";
import { granted, type Refused, refuse, type Verdict } from "./verdict.ts";
import { checkAnswer } from "./view.ts";

type Step = Promise<Verdict<DayCheckAnswer>>;

/** The life of the daily reports: 自動作成 → 確認 → 提出 → 差替え. */
export type ReportLife = {
  check(date: string): Verdict<DayCheckAnswer>;
  confirm(date: string, asked: ConfirmRequest, staffId: string): Step;
  submit(date: string, asked: SubmitRequest, staffId: string): Step;
  revise(date: string, asked: { revision: number; reason: string }, staffId: string): Step;
  discard(date: string, asked: { revision: number; reason: string }, staffId: string): Step;
  saveTexts(date: string, asked: { texts: DailyTexts; textsRevision: number }, staffId: string): Step;
  /** The newest submitted revision against the records of now. */
  difference(date: string): Verdict<DifferenceAnswer>;
  /** `month`: `2026-05`; null = the current one. */
  list(month: string | null): Verdict<DayListAnswer>;
  due(): DueAnswer;
  /** Of one period, or of all. */
  audit(period: string | null): ReportAuditAnswer;
  settings(): ReportSettingsAnswer;
  saveSettings(
    asked: { sharedFolder: string | null; revision: number },
    staffId: string,
  ): Promise<Verdict<ReportSettingsAnswer>>;
  /** Puts right what a killed submission has left; for the start. */
  recover(): Promise<void>;
};

/** Newest audit rows that the console lists. */
const auditLimit = 500;

export type LifeSources = {
  readonly reports: ReportService;
  /** How the counters stand now. */
  readonly contacts: () => readonly CounterState[];
};

export function createReportLife(deps: LifeDeps, { reports, contacts }: LifeSources): ReportLife {
  const context = createLifeContext(deps, reports);
  const { wrongDay } = context;
  const answer = (date: string): Verdict<DayCheckAnswer> => granted(checkAnswer(context, date, contacts()));
  const step = async (date: string, work: () => Verdict<null> | Promise<Verdict<null>>): Step => {
    const wrong = wrongDay(date);
    if (wrong !== null) return wrong;
    try {
      const verdict = await reports.lock(date, async () => work());
      if (!verdict.ok) return verdict;
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      deps.log.error({ err: error, date }, "a step of a report could not be stored");
      return refuse(
        "internal",
        "保存できませんでした。ディスクの空きを確かめて、もう一度操作してください。何も変更していません。",
      );
    }
    context.changed();
    return answer(date);
  };
  return {
    check: (date) => wrongDay(date) ?? answer(date),
    confirm: (date, asked, staffId) =>
      step(date, () => confirm(context, date, asked, { staffId, contacts: contacts() })),
    submit: (date, asked, staffId) => step(date, () => submit(context, date, asked, staffId)),
    revise: (date, asked, staffId) => step(date, () => revise(context, date, asked, staffId)),
    discard: (date, asked, staffId) => step(date, () => discard(context, date, asked, staffId)),
    saveTexts: (date, asked, staffId) => step(date, () => saveTexts(context, date, asked, staffId)),
    difference: (date) => wrongDay(date) ?? difference(context, date),
    list: (month) => dayList(context, month),
    due: () => dueList(context),
    audit: (period) => ({ rows: context.audit.newest(period, auditLimit) }),
    settings: () => context.life.settings(),
    saveSettings: (asked, staffId) => saveSettings(context, asked, staffId),
    recover: () => undoDeliveries(context),
  };
}

function difference(context: LifeContext, date: string): Verdict<DifferenceAnswer> {
  const { days, stored, reports, site } = context;
  const head = days.revisions(date).findLast(({ state }) => state === "submitted");
  const submitted = head === undefined ? null : stored.read(date, head.revision);
  if (submitted === null)
    return refuse("not-found", "この日の日報はまだ提出されていないので、比べるものがありません。");
  const labels = { counters: site.everyCounter(), devices: site.everyDevice(), staff: site.staff() };
  const differences = differencesOf(submitted, reports.fresh(date), labels);
  const isNewest = days.newest(date)?.revision === submitted.revision;
  const needsReplacement = isNewest && differences.some(({ counts }) => counts);
  return granted({ revision: submitted.revision, needsReplacement, differences });
}

async function saveSettings(
  { life, audit, now, nameOf, atOnce }: LifeContext,
  { sharedFolder, revision }: { readonly sharedFolder: string | null; readonly revision: number },
  staffId: string,
): Promise<Verdict<ReportSettingsAnswer>> {
  const unusable: Refused | null = sharedFolder === null ? null : await unusableFolder(sharedFolder);
  if (unusable !== null) return unusable;
  return atOnce(() => {
    const found = life.settings();
    if (found.revision !== revision)
      return refuse(
        "conflict",
        `設定は、${nameOf(found.updatedBy)}が ${moment(found.updatedAt ?? "")} に別の画面で保存しました。読み直してください。保存していません。`,
      );
    const at = now();
    life.saveSettings(sharedFolder, revision + 1, { at, staffId });
    const sides = { before: folderText(found.sharedFolder), after: folderText(sharedFolder) };
    const detail = `${sides.before} → ${sides.after}`;
    audit.note(
      { at, staffId, action: "settings", period: "settings", revision: revision + 1, detail },
      sides,
    );
    return granted(life.settings());
  });
}

const folderText = (folder: string | null) =>
  folder === null ? "共有フォルダーを使わない" : `共有フォルダー ${folder}`;
