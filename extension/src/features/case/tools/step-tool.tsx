import type { StepPlace } from "../step-view.tsx";
import { DateTool } from "./date-tool.tsx";
import { DocumentsTool } from "./documents-tool.tsx";
import { FeesTool } from "./fees-tool.tsx";
import { PhotoTool } from "./photo-tool.tsx";
import { expiryOf, type ToolValues } from "./tool-values.ts";
import "./tools.css";
import { words } from "./words.ts";

/** The helper of a step. Nothing of it is recorded: it only makes its finding the usual answer. */
export function StepTool({
  place,
  today,
  values,
  onChange,
}: {
  place: StepPlace;
  today: string;
  values: ToolValues;
  onChange: (values: ToolValues) => void;
}) {
  const { step, scriptId, holds } = place;
  switch (step.tool) {
    case "renewal-window":
    case "grace-end": {
      const of = expiryOf(scriptId);
      return (
        <DateTool
          tool={step.tool}
          label={words.expiry[of]}
          expiry={values.expiry[of]}
          onChange={(expiry) => onChange({ ...values, expiry: { ...values.expiry, [of]: expiry } })}
          today={today}
        />
      );
    }
    case "documents":
      return (
        <DocumentsTool
          scene={step.scene ?? "application"}
          chosen={values.documents}
          onChange={(documents) => onChange({ ...values, documents })}
        />
      );
    case "fees":
      return <FeesTool fees={step.fees ?? []} today={today} holds={holds} />;
    case "photo-rules":
      return <PhotoTool />;
    case undefined:
      return null;
    default:
      return step.tool satisfies never;
  }
}
