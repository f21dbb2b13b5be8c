import type { Rule, Violation } from "./rule.ts";
import { isCode, isNode, isTest, lineAt, type Node, parse, walk } from "./source.ts";

// Terms that Japanese offices write in Latin letters themselves.
const allowed = new Set(
  "PIN J-LIS JPKI PC OK Excel PDF HTML XLSX QR IC NFC ID URL IP LAN USB Wi-Fi iPhone iPad iOS Android Chrome Edge e-Tax App Store Google Play Face Enter Esc Backspace Tab Alt Shift Ctrl Delete CSV KB MB GB kB ATM JPEG AM PM".split(
    " ",
  ),
);

const latinWord = /[A-Za-z][A-Za-z'-]*[A-Za-z]/g;
const hasJapanese = /[ぁ-んァ-ヶ一-龠]/;

// Names of values, commands and addresses are quoted to people as they are typed.
const quoted = /\{[^}]*\}|\bnpx [a-z0-9 -]+|\bhttps?:\/\/\S*/g;

/** The first English word in a text for people, or null. */
function englishIn(text: string): string | null {
  const words = text.replace(quoted, "").match(latinWord) ?? [];
  return words.find((word) => !allowed.has(word)) ?? null;
}

const isWordsFile = (path: string) =>
  /(?:^|\/)(?:words|labels)(?:\.[a-z-]+)?\.tsx?$/.test(path) ||
  /(?:^|\/)words\/[^/]+\.ts$/.test(path) ||
  path.startsWith("shared/src/procedures/texts/");

const spokenAttributes = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);

/** Texts of a screen: what JSX shows or says, and in a words file every string that is no key. */
function spokenText(node: Node, parent: Node | undefined, wordsFile: boolean): string | null {
  if (node.type === "JSXText") return String(node.value);
  const attribute = parent?.type === "JSXAttribute" && isNode(parent.name) ? String(parent.name.name) : "";
  const text =
    node.type === "TemplateElement" && typeof node.value === "object" && node.value !== null
      ? String((node.value as { raw?: unknown }).raw)
      : node.type === "Literal" && typeof node.value === "string"
        ? node.value
        : null;
  if (text === null || spokenAttributes.has(attribute)) return text;
  const isKey = parent?.type === "Property" && parent.key === node;
  const isName = parent !== undefined && /^(?:Import|Export|TS)/.test(parent.type);
  // In a words file a lone slug is a code (an icon, an outcome); prose has spaces or Japanese.
  const isProse = text.includes(" ") || hasJapanese.test(text);
  return wordsFile && !isKey && !isName && isProse ? text : null;
}

export const screensAreJapanese: Rule = {
  name: "screens speak Japanese",
  advice:
    "write what an office in Japan would write; a term really used in Latin letters goes on the allow-list here.",
  check: (files) =>
    files
      .filter((file) => isCode(file) && !isTest(file))
      .filter((file) => isWordsFile(file.path) || /^extension\/src\/.*\.tsx$/.test(file.path))
      .flatMap((file) => {
        const found: Violation[] = [];
        walk(parse(file), (node, [parent]) => {
          const english = englishIn(spokenText(node, parent, isWordsFile(file.path)) ?? "");
          if (english) found.push({ path: file.path, line: lineAt(file, node.start), found: english });
        });
        return found;
      }),
};

// Each with its reason: staff read these words out, or the city reads them in a report.
const forbidden: readonly [term: RegExp, instead: string][] = [
  [/マイナポータルアプリ/, "「マイナアプリ」（2026-08-25改称、FACTS 0.1-9）"],
  [/応当日から更新/, "期限日の3か月前の「翌日」から（FACTS 0.1-1）"],
  [/暗証番号を(?:教えて|お聞かせ|おっしゃって)/, "受託者は暗証番号を聞かない（FACTS 0.1-5）"],
  [
    /(?:エラーが発生しました|予期(?:しない|せぬ)エラー)/,
    "何を待ち、何が来て、何が残り、何をすればよいかを書く",
  ],
  [/エージェント/, "利用者の知る名前は「窓口デスク」（置いてある機械は「集計用パソコン」）"],
  [/無効な(?:値|入力)です/, "どう書けばよいかを書く"],
];

export const forbiddenTerms: Rule = {
  name: "no outdated or unhelpful term",
  advice: "use the term named beside it.",
  check: (files) =>
    files
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        forbidden.flatMap(([term, instead]) => {
          const at = file.text.search(term);
          const found = `${term.exec(file.text)?.[0]} → ${instead}`;
          return at < 0 ? [] : [{ path: file.path, line: lineAt(file, at), found }];
        }),
      ),
};
