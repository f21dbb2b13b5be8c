import {
  causeBeside,
  type DailyReport,
  type DeviceDay,
  deviceCauseLabels,
  deviceStatusLabels,
  type Episode,
  type Relabelling,
} from "@desk/shared/contract";
import { isDisturbed } from "@desk/shared/figures/device-runs";
import type { Block, Row } from "../document/blocks.ts";
import { count, minutes, printable, text, type Value } from "../document/values.ts";
import { type FormSite, labelsOf } from "./form.ts";
import { dayText, untilText, whenOf } from "./when.ts";

/** 機器の状況: names every device of the site, the disturbed ones first (REPORTS d-2 7). */
export function deviceBlocks(report: DailyReport, site: FormSite): Block[] {
  return [
    { kind: "heading", text: "7　機器の状況", notes: [] },
    {
      kind: "table",
      id: "devices",
      title: "機器の状況",
      columns: [{ width: 76 }, { width: 384 }, { width: 44 }, { width: 44 }],
      head: [
        ["機器", "状態・時刻・原因", "停止時間", "影響件数"].map((label) => ({
          value: text(label),
          head: true,
        })),
      ],
      rows: rowsOf(report, site),
      empty: "機器の登録なし",
    },
  ];
}

function rowsOf(report: DailyReport, site: FormSite): Row[] {
  const names = labelsOf(site);
  const labels = (devices: readonly DeviceDay[]) =>
    devices.map((one) => names.device(one.deviceId)).join("、");
  const line = (label: string, state: string, down: Value, affected: Value): Row => ({
    style: "plain",
    cells: [
      { value: text(label) },
      { value: text(state) },
      { value: down, align: "right" },
      { value: affected, align: "right" },
    ],
  });
  const together = (devices: readonly DeviceDay[], state: string, down: Value, affected: Value): Row[] =>
    devices.length === 0 ? [] : [line(`${state} ${devices.length}台`, labels(devices), down, affected)];
  /** 正常（前回の確認 4月20日(月)） 統合端末2、窓口PC1; a line for each day of a last look, the latest first. */
  const carriedText = (devices: readonly DeviceDay[]) => {
    const dates = [...new Set(devices.map(({ lastLookedOn = "" }) => lastLookedOn))].sort().reverse();
    return dates
      .map((date) => {
        const those = devices.filter(({ lastLookedOn }) => lastLookedOn === date);
        return `正常（前回の確認 ${dayText(date, report.businessDate)}） ${labels(those)}`;
      })
      .join("\n");
  };
  // A closed day has no hours to look at: a device that is down over the weekend is not 正常.
  if (report.openingKind === "closed") {
    return [line("閉庁日（対象外）", labels(report.devices), text("対象外"), text("対象外"))];
  }
  const affected = (devices: readonly DeviceDay[]) =>
    count(devices.reduce((sum, one) => sum + one.affectedCases, 0));
  const disturbed = report.devices.filter((one) => one.episodes.length > 0);
  const quiet = report.devices.filter((one) => one.episodes.length === 0);
  const carried = quiet.filter((one) => one.reported && one.lastLookedOn !== undefined);
  const seen = quiet.filter((one) => one.reported && one.lastLookedOn === undefined);
  const observed = quiet.filter((one) => one.observed === true);
  const unseen = quiet.filter((one) => !one.reported && one.observed !== true);
  return [
    ...disturbed.map((one) =>
      line(
        names.device(one.deviceId),
        one.episodes.map((episode) => episodeText(episode, report.businessDate)).join("\n"),
        minutes(one.downMinutes),
        count(one.affectedCases),
      ),
    ),
    ...together(seen, "正常", minutes(0), affected(seen)),
    ...(carried.length === 0
      ? []
      : [line(`当日確認なし ${carried.length}台`, carriedText(carried), minutes(0), affected(carried))]),
    ...together(observed, "自動点検で応答", minutes(0), affected(observed)),
    // Nobody looked: neither 正常 nor zero minutes may be claimed.
    ...together(unseen, "未確認", text("未確認"), affected(unseen)),
    ...apart(report.heldUpApart ?? 0).map((n) =>
      line("機器不特定", "「システム停止」で終了し、機器が1台に定まらない案件", text("対象外"), count(n)),
    ),
  ];
}

/** A line only where there is something to say. */
const apart = (n: number) => (n === 0 ? [] : [n]);

/** 再分類（原因：端末故障→J-LIS側停止、理由：業者の点検で判明）. */
function relabelledText({ changes, reason }: Relabelling): string {
  const said = changes.map(
    ({ field, before, after }) =>
      `${fieldLabels[field]}：${valueText(field, before)}→${valueText(field, after)}`,
  );
  return `再分類（${[...said, `理由：${printable(reason)}`].join("、")}）`;
}

const fieldLabels: Record<Relabelling["changes"][number]["field"], string> = {
  status: "状態",
  cause: "原因",
  note: "注記",
};

function valueText(field: keyof typeof fieldLabels, value: string | null): string {
  if (value === null) return "なし";
  if (field === "note") return printable(value);
  const labels: Record<string, string> = field === "status" ? deviceStatusLabels : deviceCauseLabels;
  return labels[value] ?? value;
}

/** 停止 14:05～14:40 端末故障（注記）; what lasts from an earlier day says so. */
function episodeText(episode: Episode, businessDate: string): string {
  const until = episode.to === null ? "継続中" : untilText(episode.to, businessDate);
  const asked = isDisturbed(episode.status) ? "原因未記載" : "";
  const cause = episode.cause === undefined ? asked : causeBeside(episode.status, episode.cause);
  const because = cause === "" ? "" : ` ${cause}`;
  const note = episode.note === undefined ? "" : `（${printable(episode.note)}）`;
  const auto = episode.source === "auto" ? "【自動点検】" : "";
  const trace = (episode.relabelled ?? []).map((one) => `\n　${relabelledText(one)}`).join("");
  return `${deviceStatusLabels[episode.status]} ${whenOf(episode.from, businessDate)}～${until}${because}${note}${auto}${trace}`;
}
