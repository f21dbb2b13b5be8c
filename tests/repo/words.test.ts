import { describeRules } from "./rule-suite.ts";
import { forbiddenTerms, screensAreJapanese } from "./words.ts";

describeRules([
  [
    screensAreJapanese,
    [
      ["extension/src/features/home/home.tsx", "const Home = () => <p>Please wait</p>;"],
      ["extension/src/ui/button.tsx", 'const Close = () => <button aria-label="Close">×</button>;'],
      ["extension/src/features/home/words.ts", 'export const words = { count: "今日の count" };'],
      ["shared/src/procedures/texts/pin-reset.ts", 'export const say = { check: "Show the card" };'],
      ["shared/src/contract/labels.ts", "export const late = `late by hours`;"],
    ],
    [
      ["extension/src/features/home/home.tsx", 'const Home = () => <p className="wide">PINの再設定</p>;'],
      [
        "shared/src/procedures/texts/pin-reset.ts",
        'export const say = { "check-card": "PC {counterId} のPIN" };',
      ],
    ],
  ],
  [
    forbiddenTerms,
    [
      ["shared/src/procedures/texts/app.ts", 'export const say = "マイナポータルアプリを開きます";'],
      ["extension/src/ui/failure.tsx", "const Failure = () => <p>エラーが発生しました</p>;"],
      ["agent/src/cli/help.ts", 'export const help = "エージェントを起動します";'],
    ],
    [["shared/src/procedures/texts/app.ts", 'export const say = "マイナアプリを開きます";']],
  ],
]);
