import { openQuestions } from "../procedures/unconfirmed.ts";
import { type QaEntry, qaCategoryLabels, qaEntrySchema } from "./model.ts";

export type EntryFaultCode = "schema" | "unmarked-doubt" | "unknown-question";
/** What is wrong with an entry. `message` is Japanese, for the person who edits it. */
export type EntryFault = { code: EntryFaultCode; message: string };

const fieldNames: Readonly<Record<string, string>> = {
  category: `分類（${Object.values(qaCategoryLabels).join("・")}）`,
  question: "質問",
  answer: "回答",
  keywords: "検索語",
  sources: "根拠（FACTS の番号）",
  unconfirmed: "市に確認中の番号",
};

/** Faults of an entry of the 質疑応答集, none when it may go into the book. */
export function checkEntry(entry: QaEntry): EntryFault[] {
  const place = `質疑応答「${entry.id}」`;
  const faults: EntryFault[] = (qaEntrySchema.safeParse(entry).error?.issues ?? []).map((issue) => {
    const [field, index] = issue.path;
    const name = fieldNames[String(field)] ?? String(field ?? "全体");
    const which = typeof index === "number" ? `の${index + 1}番目` : "";
    return { code: "schema", message: `${place}：${name}${which}${wrongness(issue.code)}` };
  });
  const doubtful = entry.sources.filter(({ tag }) => tag === "M" || tag === "C");
  if (doubtful.length > 0 && entry.unconfirmed === undefined) {
    const facts = doubtful.map(({ fact, tag }) => `${fact}[${tag}]`).join("、");
    const message = `${place}：確度の低い根拠 ${facts} があるのに「市に確認中」の印がありません`;
    faults.push({ code: "unmarked-doubt", message });
  }
  for (const question of entry.unconfirmed ?? []) {
    if (openQuestions[question] === undefined)
      faults.push({ code: "unknown-question", message: `${place}：要確認「${question}」がありません` });
  }
  return faults;
}

function wrongness(code: string): string {
  switch (code) {
    case "too_small":
      return "がありません";
    case "too_big":
      return "が長すぎるか、多すぎます";
    default:
      return "の形が正しくありません";
  }
}
