import { describeRules } from "./rule-suite.ts";
import { entrySizes, fileSizes, functionSizes } from "./sizes.ts";

const lines = (count: number) => "call();\n".repeat(count);
const component = (count: number) => `const Board = () => {\n${lines(count - 2)}};\n`;

describeRules([
  [
    fileSizes,
    [
      ["agent/src/db/open.ts", lines(301)],
      ["extension/src/ui/base.css", lines(301)],
    ],
    [
      ["agent/src/db/open.ts", lines(300)],
      ["shared/src/procedures/texts/pin-reset.ts", lines(900)],
    ],
  ],
  [
    functionSizes,
    [
      ["agent/src/a.ts", `function fold() {\n${lines(59)}}\n`],
      ["agent/src/a.ts", `const store = { put() {\n${lines(59)}} };\n`],
      ["extension/src/app/board.tsx", component(91)],
      ["tests/e2e/day.test.ts", `test("a day", async () => {\n${lines(59)}});\n`],
    ],
    [
      ["agent/src/a.ts", `function fold() {\n${lines(58)}}\n`],
      ["extension/src/app/board.tsx", component(90)],
      ["tests/e2e/day.test.ts", `describe("a day", () => {\n${lines(80)}});\n`],
    ],
  ],
  [
    entrySizes,
    [
      ["extension/src/background/index.ts", lines(31)],
      ["extension/src/tabs/console.test.tsx", lines(3)],
    ],
    [["extension/src/tabs/console.tsx", lines(30)]],
  ],
]);
