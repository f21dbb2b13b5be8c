import type { Absence, Billing, Organisation, ShiftMonthAnswer, Training } from "@desk/shared/contract";
import type { AuditAnswer } from "@desk/shared/contract/admin";
import type { QaEntry } from "@desk/shared/qa/model";
import { expect, test } from "vitest";
import { approval, contentDesk, guidanceDraft } from "../content/content.testing.ts";

type Desk = ReturnType<typeof contentDesk>;

/** 対象, 操作, 変更前, 変更後; the oldest first. */
async function told({ ask }: Desk, kind: string) {
  const { rows } = (await ask<AuditAnswer>("GET", `/api/admin/audit?kind=${kind}`)).body;
  return rows.map(({ what, action, before, after }) => [what, action, before, after]).reverse();
}

/** @throws when it was refused */
async function done(asked: Promise<{ status: number; body: unknown }>) {
  const { status, body } = await asked;
  if (status >= 400) throw new Error(JSON.stringify(body));
}

test("請求: which amounts and which 登録番号 stood before", async () => {
  await using desk = contentDesk();
  const put = (billing: Billing, revision: number) =>
    done(desk.ask("PUT", "/api/billing", { billing, revision }));
  await put({ yearNet: { "2026": 12_000_000 }, registrationNumber: null }, 0);
  await put({ yearNet: { "2026": 12_000_000, "2027": 12_600_000 }, registrationNumber: "T1234567890123" }, 1);
  const setting = ["請求の設定", "設定の保存"];
  const first = "令和8年度 12,000,000円（税抜）、登録番号なし";
  expect(await told(desk, "setting")).toEqual([
    [...setting, "契約金額なし、登録番号なし", first],
    [
      ...[...setting, first],
      "令和8年度 12,000,000円（税抜）、令和9年度 12,600,000円（税抜）、登録番号T1234567890123",
    ],
  ]);
});

test("シフト表: whose day was what, which signs and headcounts; many changes are counted", async () => {
  await using desk = contentDesk();
  const at = "/api/shifts/months/2026-05";
  const { plan } = (await desk.ask<ShiftMonthAnswer>("GET", at)).body;
  const put = (sent: ShiftMonthAnswer["plan"], revision: number) =>
    done(desk.ask("PUT", at, { plan: sent, revision }));
  const entry = { date: "2026-05-14", staffId: "lead-1" };
  await put({ ...plan, entries: [{ ...entry, code: "延", post: "window-1" }] }, 0);
  const second = { date: "2026-05-15", staffId: desk.secondLead, from: "09:00", to: "12:00" };
  const required = { ...plan.required, weekday: plan.required.weekday + 1 };
  await put({ ...plan, required, entries: [{ ...entry, code: "日" }, second] }, 1);
  const days = Array.from({ length: 12 }, (_, n) => `2026-05-${String(n + 18).padStart(2, "0")}`);
  await put({ ...plan, required, entries: days.map((date) => ({ ...second, date })) }, 2);
  const saved = ["2026-05", "シフト表の保存"];
  const [begun, changed, many] = await told(desk, "shift");
  expect(begun).toEqual([...saved, "5月14日(木) 現場責任者 なし", "5月14日(木) 現場責任者 延（窓口1）"]);
  expect(changed).toEqual([
    ...saved,
    `5月14日(木) 現場責任者 延（窓口1）、5月15日(金) 鈴木 なし、必要人数（平日） ${plan.required.weekday}名`,
    `5月14日(木) 現場責任者 日、5月15日(金) 鈴木 09:00〜12:00、必要人数（平日） ${required.weekday}名`,
  ]);
  expect(many?.[2]).toMatch(/^5月14日\(木\) 現場責任者 日、.*、ほか8件$/);
  expect(many?.[3]).toMatch(/^5月14日\(木\) 現場責任者 なし、.*、ほか8件$/);
});

test("欠員・研修: what was recorded before, of whom, and never why somebody was away", async () => {
  await using desk = contentDesk();
  const month = "/api/shifts/months/2026-05";
  const { plan } = (await desk.ask<ShiftMonthAnswer>("GET", month)).body;
  const entries = [{ date: "2026-05-14", staffId: "lead-1", code: "延" }];
  await done(desk.ask("PUT", month, { plan: { ...plan, entries }, revision: 0 }));
  const absence: Absence = { date: "2026-05-14", staffId: "lead-1", kind: "absent", reason: "illness" };
  const put = (sent: Absence, revision: number) =>
    done(desk.ask("PUT", "/api/shifts/absences", { absence: sent, revision }));
  await put(absence, 0);
  await put({ ...absence, kind: "late", to: "10:00", standInId: desk.secondLead }, 1);
  await put({ ...absence, kind: "late", to: "10:00", standInId: desk.secondLead, reason: "family" }, 2);
  await done(desk.ask("DELETE", "/api/shifts/absences/2026-05-14/lead-1?revision=3"));
  const training: Training = {
    ...{ date: "2026-05-08", title: "窓口応対の基本", topic: "manners", minutes: 90 },
    participants: ["lead-1"],
  };
  const send = (method: string, to: string, sent: Training, revision: number) =>
    done(desk.ask(method, `/api/shifts/trainings${to}`, { training: sent, revision }));
  await send("POST", "", training, 0);
  await send("PUT", "/1", { ...training, minutes: 120, participants: ["lead-1", desk.secondLead] }, 1);
  await done(desk.ask("DELETE", "/api/shifts/trainings/1?revision=2"));

  const [, ...rows] = await told(desk, "shift");
  const of = "2026-05-14 現場責任者";
  const late = "遅刻（始業〜10:00）、交代 鈴木";
  const basics = "5月8日(金)「窓口応対の基本」（接遇）";
  const longer = `${basics}120分 2名（現場責任者、鈴木）`;
  expect(rows).toEqual([
    [of, "欠員・交代の登録", null, "欠勤、交代なし"],
    [of, "欠員・交代の登録", "欠勤、交代なし", late],
    [of, "欠員・交代の登録", late, `${late}（理由・備考の変更）`],
    [of, "欠員・交代の取消し", late, null],
    ["研修 1", "研修の登録", null, `${basics}90分 1名（現場責任者）`],
    ["研修 1", "研修の登録", `${basics}90分 1名（現場責任者）`, longer],
    ["研修 1", "研修の取消し", longer, null],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/体調|家庭/);
});

test("手順書: the state and size of a version before each step of its life, never its words", async () => {
  await using desk = contentDesk();
  const { path } = await guidanceDraft(desk, ({ procedure, words }) => {
    const first = words[procedure.first];
    if (first !== undefined) first.title = "ここだけの見出し";
  });
  await done(desk.ask("POST", `${path}/submit`));
  await done(desk.ask("POST", `${path}/decision`, approval));
  await done(desk.ask("POST", "/api/procedures/guidance/drafts", {}));
  await done(desk.ask("DELETE", "/api/procedures/guidance/versions/3"));
  const rows = await told(desk, "content");
  const size = /手順(\d+)個/.exec(String(rows[0]?.[3]))?.[0] ?? "";
  const [second, third] = ["手順書「案内」 第2版", "手順書「案内」 第3版"];
  const note = "変更点「案内の順を変えた」";
  expect(rows).toEqual([
    [second, "下書きの作成", null, `下書き（${size}） 第1版から`],
    [second, "下書きの保存", `下書き（${size}）`, `下書き（${size}。1番目を変更） ${note}`],
    [second, "市へ提出", "下書き", "提出済み"],
    [second, "承認の記録", "提出済み", "承認済み 2026-05-14 市民課長 市民第12号 適用 2026-05-20"],
    [third, "下書きの作成", null, `下書き（${size}） 第2版から`],
    [third, "下書きの破棄", `下書き（${size}）`, null],
  ]);
  expect(JSON.stringify(rows)).not.toContain("ここだけ");
});

test("質疑応答 and 体制: which parts of an entry, how many people, and no name of theirs", async () => {
  await using desk = contentDesk();
  const base = "/api/qa/where-is-the-toilet";
  type Saved = { version: { version: number; revision: number; content: QaEntry } };
  const { version } = (await desk.ask<Saved>("POST", `${base}/drafts`, {})).body;
  const content: QaEntry = {
    ...{ ...version.content, question: "お手洗いはどこですか", answer: ["右手の奥です。"] },
    sources: [{ fact: "P1", tag: "A" }],
  };
  const saved = { revision: version.revision, content, changeNote: "新しい質問" };
  await done(desk.ask("PUT", `${base}/versions/${version.version}`, saved));
  const organisation: Organisation = {
    ...{ contractor: "受託者", headcount: { manager: 1, lead: 1, staff: 6 } },
    members: [{ position: "lead", name: "肥後", phone: "0965-00-0000" }],
  };
  await done(desk.ask("PUT", "/api/organisation", { organisation, revision: 0 }));
  const rows = await told(desk, "content");
  expect(rows).toEqual([
    ["質疑応答集 where-is-the-toilet 第1版", "下書きの作成", null, "下書き（回答0行・検索語0語）"],
    [
      ...["質疑応答集 where-is-the-toilet 第1版", "下書きの保存", "下書き（回答0行・検索語0語）"],
      "下書き（回答1行・検索語0語。「質問」「回答」「出典」を変更） 変更点「新しい質問」",
    ],
    [
      ...["実施体制情報", "体制の保存"],
      "受託者なし、配置 業務責任者0名・現場責任者0名・担当者0名、名簿0名",
      "受託者「受託者」、配置 業務責任者1名・現場責任者1名・担当者6名、名簿1名",
    ],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/お手洗い|肥後/);
});

test("what the audit of shifts and contents held before there were sides is told as it was", async () => {
  await using desk = contentDesk();
  desk.deps.db.raw.exec(
    `INSERT INTO shift_audit (at, staff_id, action, subject, revision, detail)
       VALUES ('2026-05-13T09:00:00+09:00', 'lead-1', 'plan', '2026-05', 1, '勤務1件、変更1日');
     INSERT INTO content_audit (at, staff_id, action, kind, item_id, version, detail)
       VALUES ('2026-05-13T09:00:00+09:00', 'lead-1', 'draft', 'procedure', 'guidance', 2, '第1版から')`,
  );
  expect(await told(desk, "shift")).toEqual([["2026-05", "シフト表の保存", null, "勤務1件、変更1日"]]);
  expect(await told(desk, "content")).toEqual([["手順書「案内」 第2版", "下書きの作成", null, "第1版から"]]);
});
