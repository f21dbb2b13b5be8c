import * as z from "zod/mini";
import { screenContact, screenText } from "../privacy/screen.ts";
import { instantSchema, slugSchema } from "./ids.ts";

/** 業務責任者・現場責任者・担当者 (S §9(2)). */
export const organisationPositions = ["manager", "lead", "staff"] as const;
export const organisationPositionSchema = z.enum(organisationPositions);
export type OrganisationPosition = z.infer<typeof organisationPositionSchema>;

export const organisationPositionLabels: Record<OrganisationPosition, string> = {
  manager: "業務責任者",
  lead: "現場責任者",
  staff: "担当者",
};

const phoneSchema = z.string().check(z.trim(), z.regex(/^[0-9+()#\- ]{2,20}$/));
const shortText = (maxLength: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maxLength));

/**
 * 実施体制情報 (S §10(1)): the workers' names and business contacts for the manual. The one place where phone
 * numbers are kept: it is about the contractor's own people, and no event ever carries it.
 */
export const organisationSchema = z.strictObject({
  /** 受託事業者の名称 */
  contractor: z.string().check(z.trim(), z.maxLength(80)),
  /** 配置人数, by position. */
  headcount: z.strictObject({
    manager: z.int().check(z.minimum(0), z.maximum(99)),
    lead: z.int().check(z.minimum(0), z.maximum(99)),
    staff: z.int().check(z.minimum(0), z.maximum(999)),
  }),
  /** 発注者, as it stands beside the 体制図. */
  client: z.optional(
    z.strictObject({
      department: shortText(40),
      contact: z.optional(shortText(40)),
      phone: z.optional(phoneSchema),
    }),
  ),
  /** 緊急時の連絡手段, as agreed with the city (S §9(6)). */
  emergency: z.optional(z.strictObject({ way: shortText(80), phone: z.optional(phoneSchema) })),
  members: z
    .array(
      z.strictObject({
        position: organisationPositionSchema,
        name: shortText(20),
        /** 班: 担当者 of one name stand together in the 体制図, e.g. 窓口, コールセンター */
        group: z.optional(shortText(20)),
        /** 役割, e.g. 窓口1・電話1 */
        duty: z.optional(shortText(60)),
        phone: z.optional(phoneSchema),
        email: z.optional(z.string().check(z.trim(), z.maxLength(100), z.regex(/^[^\s@]+@[^\s@]+$/))),
      }),
    )
    .check(z.maxLength(60)),
});
export type Organisation = z.infer<typeof organisationSchema>;

type Texts = readonly (readonly [path: readonly PropertyKey[], text: string | undefined])[];

/** Screened like every note. */
const notesOf = ({ contractor, client, members }: Organisation): Texts => [
  [["contractor"], contractor],
  [["client", "department"], client?.department],
  ...members.flatMap(({ name, group, duty }, index): Texts => {
    const at = (field: string) => ["members", index, field];
    return [
      [at("name"), name],
      [at("group"), group],
      [at("duty"), duty],
    ];
  }),
];

/** How to reach somebody: a telephone number may stand there. */
const contactsOf = ({ client, emergency, members }: Organisation): Texts => [
  [["client", "contact"], client?.contact],
  [["client", "phone"], client?.phone],
  [["emergency", "way"], emergency?.way],
  [["emergency", "phone"], emergency?.phone],
  ...members.map(({ phone }, index) => [["members", index, "phone"], phone] as const),
];

/** What a lead enters; what was saved before it was screened is still read. */
export const organisationInputSchema = organisationSchema.check(({ value, issues }) => {
  const refuse = (texts: Texts, screen: typeof screenText) => {
    for (const [path, text = ""] of texts)
      if (screen(text) !== null)
        issues.push({ code: "custom", message: "personal-data", path: [...path], input: text });
  };
  refuse(notesOf(value), screenText);
  refuse(contactsOf(value), screenContact);
});

export const organisationAnswerSchema = z.object({
  organisation: organisationSchema,
  /** Of the last save; a save names the one it was made on. 0 = never filled in. */
  revision: z.int(),
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(slugSchema),
});
export type OrganisationAnswer = z.infer<typeof organisationAnswerSchema>;

export const organisationUpdateSchema = z.strictObject({
  organisation: organisationInputSchema,
  revision: z.int(),
});
