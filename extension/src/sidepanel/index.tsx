import { extensionId } from "@desk/shared/contract/extension-id";
import * as z from "zod/mini";

const nonEmpty = z.string().check(z.minLength(1));

export default function SidePanel() {
  return <main>窓口デスク {nonEmpty.parse(extensionId)}</main>;
}
