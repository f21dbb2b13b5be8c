import { answerParent } from "../pdf/answer.ts";
import { print } from "./print.ts";

await answerParent(print);
