import { type FactTag, factTags, type Source } from "@desk/shared/procedures/model";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import { Button } from "../button.tsx";
import { CheckField, SelectField, TextField } from "./fields.tsx";
import { removeAt, replaceAt } from "./list.ts";

const tagLabels: Record<FactTag, string> = {
  A: "A　国・J-LIS等の公式資料",
  "A*": "A*　公式資料（写しで確認）",
  B: "B　他の自治体の資料",
  C: "C　報道・民間の資料",
  M: "M　記憶による",
  P: "P　この窓口の案",
  S: "S　仕様書",
  V: "V　検算済み",
};

/** 根拠: the number of a fact and how sure it is. */
export function SourcesEditor({
  sources,
  onChange,
}: {
  sources: readonly Source[];
  onChange: (sources: Source[]) => void;
}) {
  return (
    <fieldset className="editing-lines">
      <legend className="field__label">根拠</legend>
      <ul>
        {sources.map((source, index) => {
          const name = `根拠の${index + 1}件目`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a source has no identity but its place
            <li key={index} className="editing-source">
              <TextField
                bare
                label={`${name}の番号`}
                value={source.fact}
                onChange={(fact) => onChange(replaceAt(sources, index, { ...source, fact: fact.trim() }))}
              />
              <SelectField
                bare
                label={`${name}の確度`}
                value={source.tag}
                choices={factTags.map((tag) => [tag, tagLabels[tag]] as const)}
                onChange={(tag) => onChange(replaceAt(sources, index, { ...source, tag }))}
              />
              <Button
                kind="quiet"
                aria-label={`${name}を削除`}
                onClick={() => onChange(removeAt(sources, index))}
              >
                削除
              </Button>
            </li>
          );
        })}
      </ul>
      <Button kind="quiet" onClick={() => onChange([...sources, { fact: "", tag: "P" }])}>
        ＋根拠を追加
      </Button>
    </fieldset>
  );
}

/** 市に確認中: the questions that the text leans on. Undefined when none is left. */
export function QuestionsEditor({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (chosen: string[] | undefined) => void;
}) {
  const toggle = (id: string, on: boolean) => {
    // In the order of the list, whatever the order of the taps.
    const next = Object.keys(openQuestions).filter((one) => (one === id ? on : chosen.includes(one)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <details className="editing-questions">
      <summary>市に確認中の事項（{chosen.length === 0 ? "なし" : `${chosen.length}件`}）</summary>
      <ul>
        {Object.entries(openQuestions).map(([id, { question, untilThen }]) => (
          <li key={id}>
            <CheckField
              label={`${id}　${question}：${untilThen}`}
              checked={chosen.includes(id)}
              onChange={(on) => toggle(id, on)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
