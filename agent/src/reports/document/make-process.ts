import { answerParent } from "../../pdf/answer.ts";
import type { DocumentOrder } from "./make.ts";

// Each format loads its own library only.
await answerParent(async ({ format, document }: DocumentOrder): Promise<Uint8Array> => {
  if (format === "xlsx") return (await import("./xlsx.ts")).documentXlsx(document);
  const [{ documentPdf }, { renderPdf }] = await Promise.all([
    import("./pdf.ts"),
    import("../../pdf/render.ts"),
  ]);
  return renderPdf(documentPdf(document));
});
