import { addDays, type BusinessDate } from "../calendar/business-date.ts";
import { formatWareki } from "../calendar/era.ts";

/** A fictitious person for practice (S §10(2)): what they say and bring. Nobody real, no name, no number. */
export type PracticeCase = {
  readonly id: string;
  readonly procedureId: string;
  /** `{+60}` stands for the date in 60 days, so that a case stays what it is on every day. */
  readonly text: string;
};

const texts = {
  guidance: [
    "お知らせの封筒が届いた方。カードの電子証明書の期限が{+40}。",
    "カードをなくした方。一時停止はまだ。",
    "カードの受取りに来た方。交付通知書のはがきがある。",
  ],
  "certificate-renewal": [
    "カードのご本人。期限が{+45}。4桁も英数字も覚えている。",
    "カードのご本人。期限が{+20}。4桁の暗証番号を忘れた。",
    "カードのご本人。期限が{+200}。早めに来た。",
    "お母様のカードを預かってきたご家族。",
  ],
  "certificate-issue": [
    "カードのご本人。電子証明書の期限が{-20}に切れた。保険証として使っている。",
    "カードのご本人。引っ越しの届出のあと、署名用がなくなった。",
  ],
  "pin-reset": [
    "4桁の暗証番号を忘れた方。運転免許証もお持ち。",
    "3回続けて間違えて、ロックされた方。カードのほかに書類がない。",
    "今の4桁を覚えていて、別の番号に変えたい方。",
  ],
  "pinless-switch": [
    "暗証番号を覚えるのが難しい方。保険証としてだけ使いたい。",
    "コンビニでも証明書を取りたい方。切替の話を聞いて迷っている。",
  ],
  "application-new": [
    "初めて作る方。運転免許証をお持ち。",
    "初めて作る方。資格確認書と年金手帳をお持ち。",
    "初めて作る方。お持ちの書類は社員証だけ。",
  ],
  "application-renewal": [
    "カードの期限が{+50}の方。今のカードをお持ち。",
    "カードの期限が{+30}の方。運転免許証と一体にしている。",
  ],
  "application-reissue": [
    "家の外でカードをなくした方。警察への届出はまだ。",
    "カードが割れた方。割れたカードをお持ち。",
    "追記の欄がいっぱいになった方。",
  ],
  "insurance-registration": [
    "初めて保険証の登録をする方。4桁を覚えている。",
    "前に登録したか分からない方。",
    "途中で電話が入り、やめたいと言う方。",
  ],
  "bank-account-registration": ["通帳をお持ちの方。4桁を覚えている。", "ご家族の名義の通帳をお持ちの方。"],
  "app-support": [
    "iPhoneをお持ちで、スマートフォンにカードを入れたい方。",
    "八代市から引っ越すので、届出をスマートフォンでしたい方。",
  ],
  "back-office": ["職員から、書類の並べ替えを30件頼まれた。", "作業の途中で、窓口に来た方がいる。"],
  "call-system": ["カードを作ると何に使えるのか知りたい方。", "不審な電話があったと心配している方。"],
  "call-notice-card": ["届いた通知書が何か分からない方。", "カードをなくしたと電話をかけてきた方。"],
  "call-pickup-booking": ["交付通知書が届き、土曜に受け取りたい方。", "受取りの日を変えたい方。"],
  "call-renewal": ["カードに書かれた期限が{+60}の方。", "期限が{-10}に切れたと気づいた方。"],
  "call-visit-booking": [
    "施設の方。入所の方10名の申請に来てほしい。",
    "外出の難しいご家族のために来てほしい方。",
  ],
  "call-documents": [
    "初めて作るとき、何を持っていくか知りたい方。",
    "代理で受け取るとき、何が要るか知りたい方。",
  ],
} as const;

export const practiceCases: readonly PracticeCase[] = Object.entries(texts).flatMap(([procedureId, of]) =>
  of.map((text, index) => ({ id: `${procedureId}-${index + 1}`, procedureId, text })),
);

/** The case's words on a day, its dates written out. */
export function practiceText({ text }: PracticeCase, today: BusinessDate): string {
  return text.replace(/\{([+-]\d+)\}/g, (_, days: string) => formatWareki(addDays(today, Number(days))));
}
