import { conditionText } from "@desk/shared/procedures/conditions";
import { scenes } from "@desk/shared/procedures/documents";
import { feeFor, formatFee } from "@desk/shared/procedures/fees";
import { type LineKind, lineKinds } from "@desk/shared/procedures/lines";
import type { Step } from "@desk/shared/procedures/model";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import type { StepWords } from "@desk/shared/procedures/words";
import { type Block, type CardRow, type Line, line, run } from "./blocks.ts";
import type { Destination, FlowStep } from "./flow/graph.ts";
import { markLabels } from "./flow/svg.ts";

export const lineKindLabels: Record<LineKind, string> = {
  say: "言う",
  do: "する",
  check: "確認",
  caution: "注意",
};
const devices = {
  terminal: "統合端末を使用",
  mynaassist: "マイナアシストを使用",
  pc: "支援用端末を使用",
} as const;

export type CardContext = {
  readonly procedureId: string;
  readonly date: string;
  readonly words: StepWords | undefined;
  /** Without numbers two versions can be compared although a step was put in between. */
  readonly numbered: boolean;
};
type Card = Extract<Block, { kind: "card" }>;

/** A step with everything that staff see and the city approves. */
export function stepCard(step: Step, flowStep: FlowStep, context: CardContext): Card {
  const { words } = context;
  const spoken = lineKinds.flatMap((kind): CardRow[] => {
    const lines = (words?.[kind] ?? []).map((one) => wordsLine(kind, one));
    return lines.length === 0 ? [] : [{ label: lineKindLabels[kind], lines }];
  });
  const rows: CardRow[] = [
    ...spoken,
    ...toolRows(step, context),
    {
      label: "次へ",
      lines: flowStep.ways.map((way) => [run(`${way.label}　→　`), ...destination(way.to, context)]),
    },
    ...unconfirmedRows(step),
    { label: "根拠", lines: [line(step.sources.map(({ fact, tag }) => `${fact}［${tag}］`).join("、"))] },
  ];
  return {
    kind: "card",
    id: stepAnchor(context.procedureId, step.id),
    number: String(flowStep.number),
    title: words?.title ?? step.id,
    badges: badges(step, flowStep),
    rows,
  };
}

export const stepAnchor = (procedureId: string, stepId: string) => `${procedureId}.${stepId}`;
export const procedureAnchor = (procedureId: string) => `procedure.${procedureId}`;

function badges(step: Step, { marks }: FlowStep): string[] {
  return [
    ...marks.map((mark) => markLabels[mark]),
    ...(step.returnsCard ? ["カード等を返却（審査後）"] : []),
    ...(step.device ? [devices[step.device]] : []),
    ...(step.carried ? ["確認済みのときは省略"] : []),
  ];
}

function wordsLine(kind: LineKind, one: StepWords["say"][number]): Line {
  const sign = kind === "check" ? "□ " : kind === "say" ? "" : "・";
  if (typeof one === "string") return line(kind === "say" ? `「${one}」` : `${sign}${one}`);
  const text = kind === "say" ? `「${one.text}」` : one.text;
  return [run(`${sign}（${conditionText(one.when)}）`, "small"), run(text)];
}

function toolRows(step: Step, { date }: CardContext): CardRow[] {
  switch (step.tool) {
    case undefined:
      return [];
    case "renewal-window":
      return [
        {
          label: "画面の道具",
          lines: [line("有効期限を入れると、更新できる初日と手続きの種類を表示する（保存しない）。")],
        },
      ];
    case "grace-end":
      return [
        {
          label: "画面の道具",
          lines: [line("有効期限を入れると、保険証として使える最終日を表示する（保存しない）。")],
        },
      ];
    case "documents":
      return [
        {
          label: "画面の道具",
          lines: [
            [
              run(`本人確認書類の確認（場面：${step.scene ? scenes[step.scene].label : "未設定"}）　→　`),
              { text: "別表1", to: "documents" },
            ],
          ],
        },
      ];
    case "fees":
      return [{ label: "手数料", lines: (step.fees ?? []).map(({ fee, when }) => feeLine(fee, when, date)) }];
    case "photo-rules":
      return [{ label: "画面の道具", lines: [[run("顔写真の基準　→　"), { text: "別表2", to: "photo" }]] }];
    default:
      return step.tool satisfies never;
  }
}

function feeLine(fee: Parameters<typeof feeFor>[0], when: string | undefined, date: string): Line {
  const row = feeFor(fee, date);
  const text = row === null ? "金額は市職員に確認する" : `${row.label}：${formatFee(row)}`;
  return when === undefined ? line(`・${text}`) : [run(`・（${conditionText(when)}）`, "small"), run(text)];
}

function unconfirmedRows({ unconfirmed = [] }: Step): CardRow[] {
  if (unconfirmed.length === 0) return [];
  const lines = unconfirmed.map((id): Line => {
    const open = openQuestions[id];
    return [
      run(`${id}　${open?.question ?? "確認中"}　`, "bold"),
      run(`それまでの扱い：${open?.untilThen ?? "市職員に確認する"}`),
    ];
  });
  return [{ label: "市に確認中", lines }];
}

function destination(to: Destination, context: CardContext): Line {
  switch (to.kind) {
    case "step": {
      const name = context.numbered ? `${to.number}　${to.title}` : to.title;
      return [{ text: name, to: stepAnchor(context.procedureId, to.id) }];
    }
    case "end":
      return [run(`終了：${to.text}`, "bold")];
    case "switch":
      return [{ text: `「${to.text}」へ切り替えて続ける`, to: procedureAnchor(to.id) }];
    case "call": {
      const back = to.back.flatMap(
        ({ label, to: next }, index): Line => [
          run(`${index === 0 ? "　→　" : "、"}${label === "" ? "" : `（${label}）`}`),
          ...destination(next, context),
        ],
      );
      return [{ text: `「${to.text}」を行う`, to: procedureAnchor(to.id) }, ...back];
    }
    default:
      return to satisfies never;
  }
}
