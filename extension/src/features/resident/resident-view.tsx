import {
  languageNames,
  languageTags,
  type ResidentLanguage,
  residentLanguages,
} from "@desk/shared/procedures/resident/card";
import { residentCards } from "@desk/shared/procedures/resident/cards";
import { Button, useHotkeys } from "../../ui/index.ts";
import type { Shown } from "./message.ts";
import "./resident.css";
import { words } from "./words.ts";

/** お客様に見せる: what to do now, in very large type. Nothing can be typed here and nothing is kept. */
export function ResidentView({
  shown: { card, language },
  onLanguage,
}: {
  shown: Shown;
  onLanguage: (language: ResidentLanguage) => void;
}) {
  const text = card === null ? null : residentCards[language][card];
  useHotkeys(
    Object.fromEntries(residentLanguages.map((one, index) => [String(index + 1), () => onLanguage(one)])),
  );
  return (
    <div className="resident">
      <main className="resident__card" lang={languageTags[language]} aria-live="polite">
        <h1>{text?.title ?? words.between}</h1>
        {text?.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </main>
      <nav className="resident__languages" aria-label={words.languages}>
        {residentLanguages.map((one) => (
          <Button
            key={one}
            kind={one === language ? "primary" : "secondary"}
            lang={languageTags[one]}
            aria-pressed={one === language}
            onClick={() => onLanguage(one)}
          >
            {languageNames[one]}
          </Button>
        ))}
      </nav>
    </div>
  );
}
