import { barChart } from "./bars.ts";
import { escapeHtml as e } from "./escape.ts";
import { dailyForm } from "./form.ts";
import { dailyStyle } from "./html-style.ts";
import type { DailyModel, Field } from "./model.ts";
import type { WorkRow, WorkTable } from "./model-work.ts";
import { formatValue, type Value } from "./values.ts";

/** The daily form as one self-contained, printable page. Every text is escaped here. */
export function dailyHtml(model: DailyModel): string {
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(`日次報告書 ${model.businessDate}`)}</title><style>${dailyStyle}</style></head>
<body>${title(model)}
${top(model)}${staff(model)}
<h2>1　業務別・窓口別 取扱件数（件）と対応時間${small(model.notes)}</h2>${work(model.work)}
<h2>2　結果別件数（件）</h2>${outcomeTable(model)}
<div class="pair"><section><h2>3　時間帯別件数（件・開始時刻）</h2>${hours(model)}</section>
<section><h2>4　時間の集計 <small>${e(model.inaccurate)}</small></h2>${times(model)}</section></div>
<h2>5　機器の状況</h2>${devices(model)}
<div class="pair">${handWritten("6　苦情・トラブル・事故", "発生時刻・内容・対応・報告時刻")}${handWritten("7　特記事項・引継ぎ", "内容")}</div>
<h2>8　未終了・取消・訂正 <small>${e(model.listSummary)}</small></h2>${lists(model)}
<p class="rules"><b>集計方法</b>　${model.rules.map((rule, index) => `(${index + 1}) ${e(rule)}`).join("")}</p>
</body></html>
`;
}

function title(model: DailyModel): string {
  if (!model.rehearsal) return `<h1>${e(model.title)}</h1>`;
  // `position: fixed` repeats on every printed page.
  return (
    `<div class="mark" aria-hidden="true">${e(dailyForm.rehearsalMark)}</div>` +
    `<h1><span class="rehearsal">${e(dailyForm.rehearsalTitle)}</span>${e(model.title)}</h1>`
  );
}

function top(model: DailyModel): string {
  const [name, ...rest] = model.header;
  const half = Math.ceil(rest.length / 2);
  const pair = (field: Field | undefined) =>
    field === undefined ? "<td colspan=2></td>" : `<th>${e(field.label)}</th><td>${e(field.text)}</td>`;
  const rows = rest
    .slice(0, half)
    .map((field, index) => `<tr>${pair(field)}${pair(rest[half + index])}</tr>`);
  const first =
    name === undefined ? "" : `<tr><th>${e(name.label)}</th><td colspan=3>${e(name.text)}</td></tr>`;
  const heads = model.signatures.map((one) => `<th>${e(one)}</th>`).join("");
  const boxes = model.signatures.map(() => "<td></td>").join("");
  return (
    `<div class="top"><table>${first}${rows.join("")}</table>` +
    `<table class="seals"><tr>${heads}</tr><tr>${boxes}</tr></table></div>`
  );
}

function staff(model: DailyModel): string {
  const names = model.staff.map((one) => `<span>${e(one.label)} ${e(one.text)}</span>`);
  return (
    `<table class="staff"><tr><th>従事者 ${names.length}人<br>（最初～最後の記録）</th>` +
    `<td>${names.length === 0 ? "なし" : names.join(" ")}</td></tr></table>`
  );
}

function work(table: WorkTable): string {
  const timesFrom = table.countColumns.length;
  const head = (labels: readonly string[]) => labels.map((label) => `<th>${e(label)}</th>`).join("");
  const cells = (row: WorkRow) =>
    row.values.map((value, index) => cell(value, index === timesFrom - 2 || index === timesFrom)).join("");
  const filler = `<td class="edge" colspan="${table.timeColumns.length}"></td>`;
  const sections = table.sections.map((section) => {
    const height = section.rows.length + (section.subtotal === null ? 0 : 1);
    const rows = section.rows.map((row, index) => {
      const label = height > 1 ? section.label.replace(" ", "\n") : section.label;
      const division = `<th class="division" rowspan="${height}">${e(label)}</th>`;
      const mark = index === 0 ? ' class="first"' : "";
      return `<tr${mark}>${index === 0 ? division : ""}<td class="name">${e(row.label)}</td>${cells(row)}</tr>`;
    });
    const { subtotal } = section;
    const sum =
      subtotal === null
        ? ""
        : `<tr class="subtotal"><td class="name">${e(subtotal.label)}</td>${cells(subtotal)}${filler}</tr>`;
    return rows.join("") + sum;
  });
  return (
    `<table class="work"><thead><tr><th rowspan=2>区分</th><th rowspan=2>業務</th>` +
    `<th colspan="${timesFrom}">取扱件数</th><th class="edge" colspan="${table.timeColumns.length}">対応時間</th></tr>` +
    `<tr>${head(table.countColumns)}${head(table.timeColumns)}</tr></thead><tbody>${sections.join("")}` +
    `<tr class="total"><th colspan=2>${e(table.total.label)}</th>${cells(table.total)}</tr></tbody></table>`
  );
}

function cell(value: Value, edge = false): string {
  const empty = value.kind === "duration" ? value.seconds === null : value.kind !== "text" && value.n === 0;
  return `<td class="n${empty ? " zero" : ""}${edge ? " edge" : ""}">${e(formatValue(value))}</td>`;
}

function small(texts: readonly string[]): string {
  return texts.map((text) => ` <small>※ ${e(text)}</small>`).join("");
}

function outcomeTable(model: DailyModel): string {
  const heads = model.outcomes.map((one) => `<th>${e(one.label)}</th>`).join("");
  const values = model.outcomes.map((one) => cell(one.value)).join("");
  return `<table class="outcomes"><tr>${heads}</tr><tr>${values}</tr></table>`;
}

function times(model: DailyModel): string {
  const heads = model.timeColumns.map((label) => `<th>${e(label)}</th>`).join("");
  const rows = model.times.map(
    (row) => `<tr><td>${e(row.label)}</td>${row.values.map((value) => cell(value)).join("")}</tr>`,
  );
  return `<table><thead><tr><th>区分</th>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function hours(model: DailyModel): string {
  if (model.hours.length === 0) return "<p>なし</p>";
  return barChart(
    "時間帯別件数",
    model.hours.map(({ hour, n }) => ({ label: `${hour}時`, n })),
  );
}

function devices(model: DailyModel): string {
  const body = model.devices.map(
    (row) => `<tr><td>${e(row.label)}</td><td>${row.state.map(e).join("<br>")}</td>${cell(row.down)}</tr>`,
  );
  return (
    '<table class="devices"><thead><tr><th>機器</th><th>状況</th><th>停止時間</th></tr></thead>' +
    `<tbody>${body.join("")}</tbody></table>`
  );
}

/** This version cannot record these, so nobody may be told なし by the machine. */
function handWritten(title: string, prompt: string): string {
  return `<section><h2>${e(title)}</h2><div class="hand"><b>□なし　□あり</b>（${e(prompt)}）</div></section>`;
}

function lists(model: DailyModel): string {
  if (model.lists.length === 0) return "<p>なし</p>";
  const rows = model.lists.map((row) =>
    [row.kind, row.counter, row.procedure, row.time, row.detail]
      .map((text) => `<td>${e(text)}</td>`)
      .join(""),
  );
  return (
    '<table class="lists"><thead><tr><th>種別</th><th>窓口</th><th>業務</th><th>時刻</th><th>内容・理由</th></tr></thead>' +
    `<tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`
  );
}
