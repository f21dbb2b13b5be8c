// npm run draw [-- folder]: every procedure's flow as SVG files, as they stand in the 業務マニュアル.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { flowOf } from "@desk/agent/manual/flow/graph";
import { sheetsOf } from "@desk/agent/manual/flow/sheets";
import { svgOf } from "@desk/agent/manual/flow/svg";
import { fontStack } from "@desk/agent/manual/html-style";
import { titleOf } from "@desk/agent/manual/procedure-chapter";
import { allScripts, allWords } from "@desk/shared/procedures/support-scripts";

const folder = path.resolve(process.argv[2] ?? "data/flows");
await mkdir(folder, { recursive: true });
let files = 0;
for (const procedure of Object.values(allScripts)) {
  const content = { procedure, words: allWords[procedure.id] ?? {} };
  for (const [index, sheet] of sheetsOf(flowOf(content, titleOf)).entries()) {
    const caption = `${titleOf(procedure.id)}（${index + 1}）`;
    await writeFile(path.join(folder, `${procedure.id}-${index + 1}.svg`), svgOf(sheet, fontStack, caption));
    files += 1;
  }
}
console.log(`流れ図 ${files}枚を ${folder} に作成しました。`);
