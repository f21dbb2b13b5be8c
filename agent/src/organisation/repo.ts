import { type Organisation, type OrganisationAnswer, organisationSchema } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";

/** 実施体制情報: one row, replaced as a whole. */
export type OrganisationRepo = {
  read(): OrganisationAnswer;
  /** False when somebody has saved since `revision` was read. */
  save(organisation: Organisation, revision: number, by: { at: string; staffId: string }): boolean;
};

type Row = { revision: number; updated_at: string; updated_by: string; body: string };

const empty: OrganisationAnswer = {
  organisation: { contractor: "", headcount: { manager: 0, lead: 0, staff: 0 }, members: [] },
  revision: 0,
  updatedAt: null,
  updatedBy: null,
};

export const createOrganisationRepo = perDatabase((raw): OrganisationRepo => {
  const select = raw.prepare<[], Row>("SELECT revision, updated_at, updated_by, body FROM organisation");
  const insert = raw.prepare(
    `INSERT INTO organisation (only_row, revision, updated_at, updated_by, body)
     VALUES (1, 1, :at, :staffId, :body) ON CONFLICT DO NOTHING`,
  );
  const update = raw.prepare(
    `UPDATE organisation SET revision = revision + 1, updated_at = :at, updated_by = :staffId, body = :body
     WHERE revision = :revision`,
  );
  return {
    read() {
      const row = select.get();
      if (row === undefined) return empty;
      const organisation = organisationSchema.parse(JSON.parse(row.body));
      const { revision, updated_at: updatedAt, updated_by: updatedBy } = row;
      return { organisation, revision, updatedAt, updatedBy };
    },
    save(organisation, revision, { at, staffId }) {
      const body = JSON.stringify(organisation);
      const { changes } =
        revision === 0 ? insert.run({ at, staffId, body }) : update.run({ at, staffId, body, revision });
      return changes === 1;
    },
  };
});
