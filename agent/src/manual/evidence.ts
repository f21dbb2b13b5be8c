import type { ManualVersion } from "./source.ts";

/** What a group of the collection of facts is about, and whose papers it was drawn from (FACTS §1–§10). */
export type EvidenceGroup = { readonly id: string; readonly subject: string; readonly papers: string };

const group = (id: string, subject: string, papers: string): EvidenceGroup => ({ id, subject, papers });

/** In the order of the collection: the basics by letter, the procedures by number, whole sections. */
export const evidenceGroups: readonly EvidenceGroup[] = [
  group("B", "カードと電子証明書の期限", "政府広報、公的個人認証サービスなど"),
  group("N", "有効期限通知書", "マイナンバーカード総合サイトなど"),
  group("K", "暗証番号", "公的個人認証サービス、山都町・津市など"),
  group("R", "電子証明書が失効するとき", "八代市、雲仙市・豊橋市など"),
  group("X", "期限が切れた後の扱い", "厚生労働省、国税庁、多摩市・八幡市など"),
  group("S", "スマートフォンとマイナアプリ", "デジタル庁、報道"),
  group("T", "制度の動き", "政府広報、報道"),
  group("G", "個人情報と記録", "番号法、仕様書11(2)"),
  group("U", "すべての手順に共通の決まり", "仕様書6・11、受託者の提案"),
  group("P1", "受付・振り分け", "仕様書6(1)・6(2)①ア・6(5)①"),
  group("P2", "電子証明書の更新", "仕様書6(2)、ほかの市町村"),
  group("P3", "電子証明書の新規発行", "仕様書6(2)、ほかの市町村"),
  group("P4", "暗証番号の変更・再設定", "仕様書6(2)、ほかの市町村"),
  group("P5", "顔認証マイナンバーカード", "足利市・西条市・福島市・水俣市"),
  group("P6", "外国人住民（在留期間）", "石巻市・横手市・小城市・丹波市・高槻市"),
  group("P7", "代理・15歳未満・成年被後見人", "仕様書6(2)・6(3)①ア"),
  group("P8", "カードの申請補助", "仕様書6(3)①、国のサイト、警察"),
  group("P9", "紛失・破損・再交付・特急発行", "八代市、ほかの市町村"),
  group("P10", "受取予約", "仕様書6(4)③、ほかの市町村"),
  group("P11", "健康保険証利用登録", "仕様書6(3)②ア、ほかの市町村"),
  group("P12", "公金受取口座登録", "仕様書6(3)②ア、デジタル庁"),
  group("P13", "マイナアプリ等の支援", "仕様書6(3)②、デジタル庁、ほかの市町村"),
  group("P14", "個人番号通知書・通知カード", "マイナンバーカード総合サイト"),
  group("P15", "電話でのお問い合わせ", "仕様書6(4)"),
  group("P16", "手数料・領収書", "仕様書6(2)②イ・6(3)①エ"),
  group("P17", "苦情・事故・障害", "仕様書11(3)・11(4)"),
  group("§1", "日程・開庁日", "仕様書 別紙1"),
  group("§2.3", "暗証番号の種類", "公的個人認証サービス、山都町"),
  group("§2.6", "手数料", "八代市、ほかの市町村"),
  group("§6", "端末とログアウト", "仕様書 別紙2、ほかの市町村"),
];

/** The group of a fact: P1 of P1-4, K of K2, a section itself. Null for one that the collection does not have. */
export function evidenceGroupOf(fact: string): EvidenceGroup | null {
  const id = /^(?:P\d+|§[\d.]+|[A-Z])/.exec(fact)?.[0];
  return evidenceGroups.find((one) => one.id === id) ?? null;
}

/** By group, the printed procedures (1 = 5.1) whose steps lean on it. */
export function evidencePlaces(printed: readonly ManualVersion[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { content }] of printed.entries()) {
    const facts = content.procedure.steps.flatMap(({ sources }) => sources.map(({ fact }) => fact));
    for (const id of new Set(facts.map((fact) => evidenceGroupOf(fact)?.id ?? fact)))
      places.set(id, [...(places.get(id) ?? []), index + 1]);
  }
  return places;
}

/** 5.1〜5.3・5.7 of 1, 2, 3, 7: three and more in a row are drawn together. `numbers` rise. */
export function chaptersText(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) =>
      run.length > 2 ? `5.${run[0]}〜5.${run.at(-1)}` : run.map((number) => `5.${number}`).join("・"),
    )
    .join("・");
}

const sites: readonly [RegExp, string][] = [
  [
    /八代市 kiji0*(\d+)（2026年11月に確認した保存コピー）/g,
    "八代市ホームページ（記事$1、令和8年11月に確認）",
  ],
  [/kojinbango-card(?:\.go\.jp)? ([^、（]+)/g, "マイナンバーカード総合サイト「$1」"],
  [/jpki\.go\.jp/g, "公的個人認証サービスのサイト"],
  [/市FAQ (\d+)/g, "市よくある質問（$1）"],
  [/市 (\d{4,})/g, "市（ページ番号$1）"],
  [/FACTS\s*/g, "根拠資料集 "],
  [/\bS §/g, "仕様書"],
];

/** A source as the city knows it: papers and sites by their Japanese names. */
export function sourceText(source: string, tag: string): string {
  return `${sites.reduce((text, [from, to]) => text.replaceAll(from, to), source)}［${tag}］`;
}
