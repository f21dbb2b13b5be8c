import { answerParent } from "../pdf/process.ts";
import { print } from "./print.ts";

await answerParent(print);
