import * as z from "zod/mini";
import { deviceStatusSchema } from "./event.ts";
import { businessDateSchema, instantSchema, slugSchema } from "./ids.ts";
import { openingKindSchema } from "./site.ts";

// 図表 are figures to look at, made from the projected rows at the moment of asking. What the city accepts is the
// report; nothing here is stored or submitted.

/** Cases by division of the contract (`6-1` … `6-5`), only those that have any. */
const countsSchema = z.record(z.string(), z.int());

/** One hour: cases by the hour of their start. `normal` = median of that hour over the compared days. */
export const chartHourSchema = z.object({
  hour: z.int(),
  total: z.int(),
  byDivision: countsSchema,
  /** null while there are too few days to compare with. */
  normal: z.nullable(z.number()),
  /** The hour has not begun yet. */
  ahead: z.boolean(),
});
export type ChartHour = z.infer<typeof chartHourSchema>;

/** いつもの日: the median of the last opening days of the same kind; `n` of at most eight. */
export const normalDaySchema = z.object({
  /** The days compared with, the newest first. */
  dates: z.array(businessDateSchema),
  /** Enough days for a median; below that there is no line, since a single day is no usual one. */
  enough: z.boolean(),
  /** Median of the whole day; null when not `enough`. */
  total: z.nullable(z.number()),
  /** Sum of the hours that are over, of this day and of the usual one. */
  soFar: z.object({ today: z.int(), normal: z.nullable(z.number()) }),
  /**
   * The usual counts by division, `all` among them: by this time of the day (of the hour that runs its share), and of
   * the whole day; medians over the compared days. Missing when not `enough`.
   */
  byDivision: z.optional(z.record(z.string(), z.object({ byNow: z.number(), total: z.number() }))),
});
export type NormalDay = z.infer<typeof normalDaySchema>;

/** 審査待ち in one quarter of an hour. */
export const reviewSlotSchema = z.object({
  from: instantSchema,
  /** The most cases that waited at the same time. */
  waiting: z.int(),
  /** The longest that any case had waited by the end of the slot, or by its own end; whole seconds. */
  longestS: z.int(),
});
export type ReviewSlot = z.infer<typeof reviewSlotSchema>;

export const reviewPictureSchema = z.object({
  slots: z.array(reviewSlotSchema),
  /** Cases that were in 審査待ち at all. */
  cases: z.int(),
  peak: z.nullable(z.object({ at: instantSchema, waiting: z.int() })),
  longest: z.nullable(
    z.object({
      from: instantSchema,
      /** null = not ended; its time is then that up to now, or to the end of the day's work. */
      to: z.nullable(instantSchema),
      waitS: z.int(),
      procedureId: slugSchema,
      counterId: slugSchema,
    }),
  ),
});
export type ReviewPicture = z.infer<typeof reviewPictureSchema>;

/** Whole seconds of the opening hours so far, by status; `unknown` = 未確認. */
export const availabilitySchema = z.object({
  deviceId: slugSchema,
  seconds: z.object({
    ok: z.int(),
    trouble: z.int(),
    down: z.int(),
    maintenance: z.int(),
    unused: z.int(),
    unknown: z.int(),
  }),
});
export type Availability = z.infer<typeof availabilitySchema>;

/** A stretch of one status within the opening hours; `status` null = 未確認. */
export const deviceStretchSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  status: z.nullable(deviceStatusSchema),
});
export type DeviceStretch = z.infer<typeof deviceStretchSchema>;

/** `GET /api/charts/day/:date` */
export const dayChartsSchema = z.object({
  businessDate: businessDateSchema,
  openingKind: openingKindSchema,
  opensAt: z.nullable(z.string()),
  closesAt: z.nullable(z.string()),
  /** Up to when the day is known: now, or its end. */
  untilAt: instantSchema,
  total: z.int(),
  hours: z.array(chartHourSchema),
  normalDay: normalDaySchema,
  review: reviewPictureSchema,
  devices: z.array(z.extend(availabilitySchema, { stretches: z.array(deviceStretchSchema) })),
});
export type DayCharts = z.infer<typeof dayChartsSchema>;

/** A week from Monday to Sunday (ISO 8601), cut to what was asked for. */
export const chartWeekSchema = z.object({
  /** `2026-W20`; the year is the one that the week's Thursday lies in. */
  week: z.string(),
  from: businessDateSchema,
  to: businessDateSchema,
  openDays: z.int(),
  total: z.int(),
  byProcedure: z.record(slugSchema, z.int()),
  byDivision: countsSchema,
  /** The week, or the part of it asked for, is over. */
  complete: z.boolean(),
});
export type ChartWeek = z.infer<typeof chartWeekSchema>;

/** One opening day of the devices. */
export const chartDeviceDaySchema = z.object({
  businessDate: businessDateSchema,
  /** Seconds of the opening hours so far; the seconds of each device add up to it. */
  openS: z.int(),
  devices: z.array(availabilitySchema),
});
export type ChartDeviceDay = z.infer<typeof chartDeviceDaySchema>;

/** `GET /api/charts/weeks?from=&to=`, both inclusive; days that have not come are left out. */
export const weekChartsSchema = z.object({
  from: businessDateSchema,
  to: businessDateSchema,
  weeks: z.array(chartWeekSchema),
  /** The newest `chartDeviceDaysMax` opening days of the range. */
  deviceDays: z.array(chartDeviceDaySchema),
});
export type WeekCharts = z.infer<typeof weekChartsSchema>;

/** More days than a quarter has would be bars too thin to read. */
export const chartDeviceDaysMax = 66;
/** Days that a usual day is made of, at most and at least. */
export const normalDaysMax = 8;
export const normalDaysMin = 3;
