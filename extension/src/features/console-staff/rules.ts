import { pinSchema, type StaffCreate, staffCreateSchema } from "@desk/shared/contract";
import * as z from "zod/mini";
import { words } from "./words.ts";

/** Why a PIN cannot be used, or null. */
export const pinProblem = (pin: string) => (z.safeParse(pinSchema, pin).success ? null : words.pinProblem);

/** Why a person cannot be added yet, or null. */
export function staffProblem(staff: StaffCreate): string | null {
  // From the top of the form: with a PIN that is right, only the name can be wrong.
  const named = z.safeParse(staffCreateSchema, { ...staff, pin: "0000" }).success;
  return named ? pinProblem(staff.pin) : words.nameProblem;
}
