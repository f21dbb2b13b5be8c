import { reportTextMaxLength } from "@desk/shared/contract";
import type { CheckItem, DayCheckAnswer } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { CheckField, ConfirmDialog } from "../../ui/editing/index.ts";
import { Button, ScreenedText } from "../../ui/index.ts";
import { unanswered } from "./answers.ts";
import type { DayTexts } from "./use-day-texts.ts";
import { checkKinds, textWords, confirmWords as words } from "./words.ts";

/** 確認: only what needs an answer, each with the way to put it right. */
export function ConfirmDay({
  check: first,
  texts,
  onClose,
  confirm,
}: {
  check: DayCheckAnswer;
  texts: DayTexts;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  confirm: (check: DayCheckAnswer, acknowledged: readonly string[]) => Promise<string | null>;
}) {
  const { reports } = useLeadAgent();
  const [check, setCheck] = useState(first);
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const [reason, setReason] = useState(texts.fields.extensionReason);
  const date = check.report.businessDate;
  const missing = unanswered(check.items, acknowledged, reason);
  const read = async (): Promise<DayCheckAnswer | string> => {
    const fresh = await reports.check(date);
    if (!fresh.ok) return sentenceOf(fresh);
    setCheck(fresh.value);
    return fresh.value;
  };
  const run = async (): Promise<string | null> => {
    if (missing.length > 0) return words.missing(missing.length);
    const asked = check.items.some(({ code }) => code === "extension-reason");
    if (!asked) return confirm(check, acknowledged);
    if (!(await texts.save({ extensionReason: reason }))) return words.reasonNotSaved;
    // The reason is part of the content, whose fingerprint the confirmation names.
    const fresh = await read();
    return typeof fresh === "string" ? fresh : confirm(fresh, acknowledged);
  };
  return (
    <ConfirmDialog title={words.title} action={words.run} onClose={onClose} run={run}>
      <p>{check.items.length === 0 ? words.allGone : words.lead}</p>
      <ul className="console-report-checks">
        {check.items.map((item) => (
          <li key={item.id}>
            {item.code !== "extension-reason" && <h3>{checkKinds[item.code].title}</h3>}
            <p>{item.message}</p>
            {item.code === "extension-reason" && (
              <ScreenedText
                label={textWords.extensionReason}
                value={reason}
                maxLength={reportTextMaxLength}
                onChange={setReason}
              />
            )}
            <Answer
              item={item}
              date={date}
              checked={acknowledged.includes(item.id)}
              onChange={(on) =>
                setAcknowledged(on ? [...acknowledged, item.id] : acknowledged.filter((id) => id !== item.id))
              }
            />
          </li>
        ))}
      </ul>
      <div className="editing-row">
        <p role="status">{missing.length > 0 ? words.missing(missing.length) : ""}</p>
        <Button kind="quiet" onClick={() => void read()}>
          {words.again}
        </Button>
      </div>
    </ConfirmDialog>
  );
}

function Answer({
  item: { code, answer, message },
  date,
  checked,
  onChange,
}: {
  item: CheckItem;
  date: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  const { link } = checkKinds[code];
  return (
    <div className="console-report-answer">
      {answer === "acknowledge" ? (
        <CheckField label={words.acknowledge} checked={checked} onChange={onChange} />
      ) : (
        code !== "extension-reason" && <strong>{words.fillIn}</strong>
      )}
      {link !== undefined && (
        <a href={`#${link[0]}/${date}`} aria-label={`${link[1]}（${message}）`}>
          {link[1]}
        </a>
      )}
    </div>
  );
}
