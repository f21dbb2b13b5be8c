import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { organisationPositionLabels, organisationPositions } from "@desk/shared/contract";
import { coverage } from "@desk/shared/procedures/coverage";
import { factTags } from "@desk/shared/procedures/model";
import { type Block, type Cell, type Cover, cell, line, none, run } from "./blocks.ts";
import { editionOf, printedVersions } from "./in-force.ts";
import { titleOf } from "./procedure-chapter.ts";
import type { ManualSource } from "./source.ts";
import { procedureAnchor } from "./step-card.ts";
import { manualTexts, tagTexts } from "./texts.ts";

/** What must be said on every page: not approved yet, or made of training data. Null when neither. */
export function markOf(source: ManualSource): string | null {
  const marks = [
    ...(source.rehearsal ? [manualTexts.rehearsal] : []),
    ...(printedVersions(source).some(({ state }) => state !== "approved") ? [manualTexts.preApproval] : []),
  ];
  return marks.length === 0 ? null : marks.join("・");
}

export function coverOf(source: ManualSource): Cover {
  const { contractor } = source.organisation.organisation;
  return {
    business: manualTexts.business,
    title: manualTexts.title,
    mark: markOf(source),
    facts: [
      { label: "版", text: editionText(source) },
      { label: "作成日", text: formatWareki(source.date) },
      {
        label: "実施期間",
        text: `${formatWareki(contractPeriod.from)}から${formatWareki(contractPeriod.to)}まで`,
      },
      { label: "発注者", text: manualTexts.client },
      { label: "受託者", text: contractor === "" ? manualTexts.unregistered : contractor },
    ],
    seals: [
      { party: "受託者", boxes: ["業務責任者", "現場責任者"] },
      { party: "発注者承認", boxes: ["承認日", "承認番号", "承認者"] },
    ],
    note: manualTexts.copyright,
  };
}

function editionText(source: ManualSource): string {
  const { edition, since } = editionOf(source);
  if (source.proposed) return `第${edition + 1}版　${manualTexts.preApproval}`;
  if (since === null) return `第1版　${manualTexts.preApproval}`;
  const open = printedVersions(source).filter(({ state }) => state !== "approved").length;
  return `第${edition}版（${formatWareki(since)}から適用）${open === 0 ? "" : `　うち${open}手順は${manualTexts.preApproval}`}`;
}

export function aboutChapter(): Block[] {
  return [
    { kind: "heading", level: 1, id: "about", text: "1　本マニュアルの見方", newPage: true },
    {
      kind: "paragraph",
      line: line(
        "窓口デスクの画面に表示する手順（台本）から作成したもので、画面の手順と本マニュアルの内容は同じである。各手順は、版ごとに発注者の承認を受け、適用日から窓口及び電話で使用する。",
      ),
    },
    {
      kind: "table",
      widths: [18, 82],
      head: ["欄", "意味"],
      rows: [
        ["言う", "お客様に申し上げる言葉"],
        ["する", "担当者の動作"],
        ["確認", "先へ進む前に確かめること（□を一つずつ確かめる）"],
        ["注意", "してはならないこと、取り違えやすいこと"],
        ["画面の道具", "その手順の画面で使える確認表や日付の計算"],
        ["手数料", "その手順でご案内する金額（別表3）"],
        ["次へ", "状況ごとの行き先（手順の番号、または終了と結果）"],
        ["市に確認中", "市の回答を待っている事項。回答までは「それまでの扱い」による"],
        ["根拠", "根拠資料集の番号（別表6）と確度（下表）"],
      ].map(([label = "", text = ""]) => [cell(label, { head: true }), cell(text)]),
    },
    {
      kind: "paragraph",
      line: [
        run("図の見方　", "bold"),
        run(
          "角の四角＝手順（左上は番号）、太枠・網掛け＝市職員の審査、丸い枠＝終了と結果、二重線の四角＝ほかの手順書を途中で行う、破線の四角＝ほかの手順書へ切り替える、網掛けの「12 へ」＝12の手順へ続く、「5 から」＝5の手順から来る。",
        ),
      ],
    },
    {
      kind: "paragraph",
      line: [
        run("見出しの［　］　", "bold"),
        run(
          "［審査（市職員）］＝市職員が審査する手順、［市職員が対応］＝市職員に引き継ぐ手順、［お客様が操作］＝担当者は操作しない手順、［確認済みのときは省略］＝前の手順書で確認が済んでいれば画面に出ない手順。",
        ),
      ],
    },
    {
      kind: "table",
      widths: [18, 82],
      head: ["確度", "意味"],
      rows: factTags.map((tag) => [cell(`［${tag}］`, { head: true }), cell(tagTexts[tag])]),
    },
  ];
}

export function approvalChapter(source: ManualSource): Block[] {
  const rows = printedVersions(source).map(
    ({ procedureId, version, state, decision, effectiveFrom }): Cell[] => {
      const name: Cell = { lines: [[{ text: titleOf(procedureId), to: procedureAnchor(procedureId) }]] };
      const count = cell(`第${version}版`, { align: "center" });
      if (state !== "approved" || decision === null) {
        const text =
          state === "submitted" ? `${manualTexts.preApproval}　承認申請中` : manualTexts.preApproval;
        return [name, count, { lines: [[run(text, "bold")]], columns: 4 }];
      }
      return [
        name,
        count,
        cell(formatWareki(decision.date)),
        cell(decision.approverTitle),
        cell(decision.number ?? decision.memo ?? none),
        cell(effectiveFrom === null ? none : formatWareki(effectiveFrom)),
      ];
    },
  );
  const any = printedVersions(source).some(({ state }) => state === "approved");
  const note = any
    ? []
    : [
        {
          kind: "paragraph" as const,
          line: [
            run("本マニュアルは、まだ発注者の承認を受けていない。承認までは訓練にのみ使用する。", "bold"),
          ],
        },
      ];
  return [
    { kind: "heading", level: 1, id: "approvals", text: "2　承認表", newPage: true },
    ...note,
    {
      kind: "table",
      widths: [27, 9, 18, 16, 14, 16],
      head: ["手順", "版", "承認日", "承認者", "承認番号・メモ", "適用日"],
      rows,
    },
  ];
}

export function organisationChapter({ organisation: { organisation, updatedAt } }: ManualSource): Block[] {
  const { headcount, members, contractor } = organisation;
  const isEmpty = updatedAt === null;
  const count = (position: (typeof organisationPositions)[number]) =>
    isEmpty ? manualTexts.unregistered : `${headcount[position]}人`;
  const people = members.map((one) => [
    cell(organisationPositionLabels[one.position]),
    cell(one.name),
    cell(one.duty ?? none),
    cell(one.phone ?? none),
    cell(one.email ?? none),
  ]);
  return [
    { kind: "heading", level: 1, id: "organisation", text: "3　実施体制情報（人数）", newPage: false },
    {
      kind: "table",
      widths: [40, 60],
      head: ["区分", "内容"],
      rows: [
        [cell("受託者", { head: true }), cell(contractor === "" ? manualTexts.unregistered : contractor)],
        ...organisationPositions.map((one) => [
          cell(organisationPositionLabels[one], { head: true }),
          cell(count(one)),
        ]),
        [
          cell("最終更新", { head: true }),
          cell(updatedAt === null ? manualTexts.unregistered : formatWareki(updatedAt.slice(0, 10))),
        ],
      ],
    },
    {
      kind: "table",
      widths: [15, 20, 25, 18, 22],
      head: ["区分", "氏名", "役割", "電話", "電子メール"],
      rows: people.length > 0 ? people : [[cell(manualTexts.unregistered, { columns: 5, align: "center" })]],
    },
  ];
}

export function coverageChapter(source: ManualSource): Block[] {
  const printed = new Set(printedVersions(source).map(({ procedureId }) => procedureId));
  const rows = coverage.map(({ label, text, procedures, also }): Cell[] => [
    cell(label),
    cell(text),
    {
      lines: [
        procedures.flatMap((id, index) => [
          ...(index === 0 ? [] : [run("、")]),
          printed.has(id)
            ? { text: titleOf(id), to: procedureAnchor(id) }
            : run(`${titleOf(id)}（手順書なし）`),
        ]),
        ...(also === undefined ? [] : [line(also)]),
      ],
    },
  ]);
  return [
    { kind: "heading", level: 1, id: "coverage", text: "4　対象業務と仕様書の対応表", newPage: true },
    { kind: "table", widths: [14, 43, 43], head: ["仕様書", "業務の内容", "対応する手順・書類"], rows },
  ];
}
