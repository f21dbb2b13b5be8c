import { conditionText } from "@desk/shared/procedures/conditions";
import { predicates } from "@desk/shared/procedures/policy";
import type { Choices } from "../../ui/editing/index.ts";

/** Every condition that the engine knows. A new one is a rule of the desk and comes with the program. */
export const conditionChoices: Choices<string> = Object.keys(predicates).map((name) => [
  name,
  conditionText(name),
]);
