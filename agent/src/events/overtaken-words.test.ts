import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { finished, id } from "../deps.testing.ts";
import { type Names, sentenceOf, subjectOf } from "./overtaken-words.ts";

const day = "2026-05-14";
const at = (time: string) => `${day}T${time}:00+09:00`;
const names: Names = {
  staff: () => "佐藤",
  counter: () => "窓口1",
  device: () => "統合端末1",
  origin: (recordId) =>
    recordId === id(1)
      ? { at: "2026-05-13T10:20:00+09:00", counterId: "window-1", procedureId: "pin-reset" }
      : null,
};
const end = finished({ id: 2, of: 1, at: at("10:40") });
const reopened: DeskEvent = {
  ...{ type: "TransactionReopened", id: id(3), at: "2026-05-13T10:41:00+09:00", counterId: "window-1" },
  ...{ staffId: "staff-1", transactionId: id(1), finishId: id(2) },
};

test.each<[DeskEvent, string]>([
  [end, "佐藤さん（窓口1）が10:40に「完了」で終了しました。"],
  [reopened, "佐藤さん（窓口1）が5月13日(水)10:41に完了を取り消しました。"],
  // Nobody has done that.
  [{ ...end, autoClosed: true } as DeskEvent, "終了の操作がなかったため、自動終了になりました。"],
])("%j is told as a sentence", (said, sentence) => {
  expect(sentenceOf(said, day, names)).toBe(sentence);
});

test.each([
  [id(1), "5月13日(水)10:20の窓口1の「暗証番号の変更・再設定」の記録"],
  [id(9), "この記録"],
])("the record %s is called so", (transactionId, called) => {
  const head = { id: id(4), at: at("10:45"), counterId: "console", staffId: "lead-1" };
  const edit = { type: "TransactionVoided", ...head, transactionId, reason: "二重に記録" } as const;
  expect(subjectOf(edit, day, names)).toBe(called);
});
