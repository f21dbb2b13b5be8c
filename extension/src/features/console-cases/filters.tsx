import { outcomeLabels, outcomes, type SiteAnswer } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { CaseQuery } from "../../agent-client/index.ts";
import { CheckField, SelectField, TextField } from "../../ui/editing/index.ts";
import { noteProblem } from "../../ui/index.ts";
import { words } from "./words.ts";

export const noFilter: CaseQuery = {
  counterId: "",
  procedureId: "",
  outcome: "",
  staffId: "",
  open: false,
  text: "",
  offset: 0,
};

/** 絞り込み: each acts at once. */
export function Filters({
  site,
  value,
  onChange,
}: {
  site: SiteAnswer;
  value: CaseQuery;
  onChange: (value: CaseQuery) => void;
}) {
  // What is narrowed begins again at its first page.
  const set = (change: Partial<CaseQuery>) => onChange({ ...value, ...change, offset: 0 });
  const all = ["", words.all] as const;
  return (
    <fieldset className="cases-filters" aria-label={words.filters}>
      <SelectField
        label={words.counter}
        value={value.counterId}
        choices={[all, ...site.counters.map(({ id, label }) => [id, label] as const)]}
        onChange={(counterId) => set({ counterId })}
      />
      <SelectField
        label={words.procedure}
        value={value.procedureId}
        choices={[all, ...catalogue.map(({ id, title }) => [id, title] as const)]}
        onChange={(procedureId) => set({ procedureId })}
      />
      <SelectField
        label={words.outcome}
        value={value.outcome}
        choices={[all, ...outcomes.map((one) => [one, outcomeLabels[one]] as const)]}
        onChange={(outcome) => set({ outcome })}
      />
      <SelectField
        label={words.staff}
        value={value.staffId}
        choices={[all, ...site.staff.map(({ id, name }) => [id, name] as const)]}
        onChange={(staffId) => set({ staffId })}
      />
      <TextField
        label={words.text}
        type="search"
        value={value.text}
        problem={noteProblem(value.text)}
        onChange={(text) => set({ text })}
      />
      <CheckField label={words.open} checked={value.open} onChange={(open) => set({ open })} />
    </fieldset>
  );
}
