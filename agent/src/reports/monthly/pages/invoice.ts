import type { Invoice, MonthlyReport } from "@desk/shared/contract";
import type { Block, Section } from "../../document/blocks.ts";
import { printable, text, yen } from "../../document/values.ts";
import { monthlyForm, monthOf, row, table } from "./form.ts";

/** 請求書 of S §14, with how its figures were worked out. No amount entered: it says so and shows none. */
export function invoiceSection(report: MonthlyReport): Section {
  return {
    title: "請求書",
    orientation: "portrait",
    density: "normal",
    onePage: true,
    blocks: report.invoice === null ? missing(report) : sheet(report, report.invoice),
  };
}

function missing({ month }: MonthlyReport): Block[] {
  return [
    { kind: "title", text: `請求書（${monthOf(month)}）`, marks: [] },
    {
      kind: "text",
      id: "invoice-missing",
      title: "請求書",
      lines: [
        "契約金額が未登録です。",
        "「月報」の「請求の設定」で年度の委託金額（税抜）を登録すると、請求額を計算してこの面に表示します。",
      ],
      box: 40,
    },
  ];
}

function sheet(report: MonthlyReport, invoice: Invoice): Block[] {
  const { contractor, month } = report;
  return [
    { kind: "title", text: "請求書", marks: report.state === "draft" ? ["下書き"] : [] },
    { kind: "text", id: "invoice-date", title: "請求日", lines: ["令和　　年　　月　　日"], align: "right" },
    { kind: "text", id: "invoice-to", title: "宛先", lines: [monthlyForm.invoiceTo], size: "large" },
    issuerBlock(contractor, invoice.registrationNumber),
    { kind: "text", id: "invoice-lead", title: "本文", lines: ["次のとおり請求します。"] },
    {
      kind: "fields",
      id: "invoice-head",
      title: "請求",
      across: 1,
      labelWidth: 110,
      fields: [
        { label: "件名", value: text(`${monthlyForm.businessName}　${monthOf(month)}`) },
        { label: "請求金額（税込）", value: yen(invoice.gross) },
      ],
    },
    { kind: "heading", text: "内訳", notes: [] },
    amounts(report, invoice),
    { kind: "heading", text: "計算の根拠", notes: ["仕様書13（契約方法）・14（支払方法）による。"] },
    ...grounds(invoice),
    { kind: "heading", text: "振込先", notes: [] },
    { kind: "text", id: "invoice-bank", title: "振込先", lines: ["　"], box: 50 },
  ];
}

/** At the right, as on a printed form; 所在地, 代表者 and the seal are filled in by hand. */
function issuerBlock(contractor: string | null, registrationNumber: string | null): Block {
  const field = (label: string, said: string) => ({ label, value: text(said) });
  return {
    kind: "side",
    parts: [
      { width: 1, blocks: [] },
      {
        width: 1,
        blocks: [
          {
            kind: "fields",
            id: "invoice-from",
            title: "請求者",
            across: 1,
            labelWidth: 60,
            fields: [
              field("所在地", "　"),
              field("請求者", contractor === null ? monthlyForm.notEntered : printable(contractor)),
              field("代表者（印）", "　"),
              field("登録番号", registrationNumber ?? monthlyForm.notEntered),
            ],
          },
        ],
      },
    ],
  };
}

function amounts({ month }: MonthlyReport, { net, tax, gross, instalment }: Invoice): Block {
  return table({
    id: "invoice",
    title: "請求の内訳",
    strong: true,
    columns: [
      ["摘要", 340],
      ["金額", 120],
    ],
    rows: [
      row(`業務委託料　${monthOf(month)}（第${instalment}回／全12回）税抜`, [yen(net)]),
      row("消費税及び地方消費税（10％対象）", [yen(tax)]),
      row("合計（税込）", [yen(gross)], "total"),
    ],
  });
}

function grounds(invoice: Invoice): Block[] {
  const { yearNet, yearTax, yearGross, twelfth, remainder, instalment, gross } = invoice;
  const year = `令和${invoice.fiscalYear - 2018}年度`;
  const added = instalment === 1 ? remainder : 0;
  return [
    table({
      id: "invoice-grounds",
      title: "計算の根拠",
      columns: [
        ["項目", 210],
        ["金額", 100],
        ["計算", 190],
      ],
      rows: [
        ground(`${year} 委託金額（税抜）`, yearNet, "登録された契約金額"),
        ground("消費税及び地方消費税", yearTax, "税抜×10％、1円未満切捨て"),
        ground(`${year} 委託金額（税込）`, yearGross, "税抜＋消費税"),
        ground("12等分した額", twelfth, "税込÷12、1円未満切捨て"),
        ground("端数", remainder, "税込－12等分した額×12"),
        ground(
          "当月に含める端数",
          added,
          instalment === 1 ? "初回（4月分）のため含める" : "初回（4月分）でないため0円",
        ),
        ground("当月の請求額（税込）", gross, "12等分した額＋当月に含める端数"),
      ],
    }),
    {
      kind: "text",
      id: "invoice-rule",
      title: "計算方法",
      lines: [
        "内訳の消費税及び地方消費税は、当月の請求額（税込）の110分の10とし、1円未満を切り捨てた。12か月分の請求額の合計は、年度の委託金額（税込）と一致する。",
      ],
      size: "small",
    },
  ];
}

const ground = (label: string, amount: number, how: string) => row(label, [yen(amount), text(how)]);
