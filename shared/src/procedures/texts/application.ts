import type { ProcedureWords, StepWords } from "../words.ts";
import { desk } from "./desk.ts";
import { shared } from "./shared.ts";

/** Words of the question about マイナ免許証 (P8-W). */
export const licenceWords: { licence: StepWords; "licence-warning": StepWords } = {
  licence: {
    title: "マイナ免許証の確認",
    say: ["マイナンバーカードを、運転免許証と一体化していらっしゃいますか。"],
    do: ["警察署や免許センターで一体化の手続きをされたか伺う"],
    check: [],
    caution: ["必ず先に伺う。カードを作り直すと、免許の情報が引き継がれないことがある。"],
    options: {
      "not-integrated": "一体化していない",
      integrated: "一体化している（マイナ免許証）",
      unknown: "分からない",
    },
  },
  "licence-warning": {
    title: "マイナ免許証の方",
    say: [
      "カードを作り直しますと、免許の情報が引き継がれないことがございます。",
      "職員が確認いたしますので、少々お待ちください。",
    ],
    do: ["申請の前に職員へ引き継ぐ"],
    check: [],
    caution: ["引き継げる・引き継げないを断定しない。免許の手続きは警察へご案内する。"],
    options: {
      "taken-over": "職員に引き継いだ",
      "goes-on": "職員の説明後、申請を続ける",
      "not-today": "今日は申請しない",
    },
  },
};

/** Words of the steps in definitions/application-steps.ts. */
export const applicationWords: ProcedureWords = {
  person: {
    title: "来庁された方の確認",
    say: ["カードの申請でございますね。申請されるご本人様でいらっしゃいますか。"],
    do: [],
    check: ["15歳以上のご本人である"],
    caution: ["代理の方・15歳未満の方は、担当者では受け付けない。お断りせず、職員へ引き継ぐ。"],
    options: { self: "ご本人（15歳以上）", agent: "代理の方・15歳未満・成年被後見人" },
  },
  residence: desk.residence,
  documents: {
    title: "本人確認書類",
    say: [
      "ご本人確認の書類をお見せください。",
      "そろっておりましたら、職員の確認が終わるまでお預かりいたします。",
    ],
    do: ["お持ちの書類を画面で選ぶ（記録しません）"],
    check: ["原本で、有効期限内である", "氏名・住所が現在と、写真がご本人と一致している"],
    caution: ["写しをとらない。番号を書き写さない。迷う書類は職員へ。"],
    options: { enough: "そろっている", missing: "足りない", doubt: "疑義がある" },
  },
  "documents-missing": {
    title: "書類が足りない",
    say: ["恐れ入りますが、次回は不足の書類をお持ちになってお越しください。"],
    do: ["足りない書類の種類を伝え、メモしていただく", "書類はお預かりせず、そのままお持ちいただく"],
    check: [],
    caution: ["例外を認めるかどうかは、職員が判断する。"],
    options: {
      told: "後日、来庁いただく",
      found: "ほかの書類をお持ちだった",
      "taken-over": "職員に引き継いだ",
    },
  },
  fee: {
    title: "手数料と受取りの説明",
    say: ["手数料と、お受取りまでの流れをご案内いたします。"],
    do: [
      "画面の手数料と支払の時期を伝える",
      "申請から受取まで、約1か月（1〜2か月）と伝える",
      "収納は職員。担当者は領収書の手渡しのみ",
    ],
    check: [],
    caution: ["現金に触れない。免除や減額の判断は職員が行う。", "金額や領収書の誤りは、すぐ職員へ。"],
    options: { told: "申請を続ける", "not-today": "今日はしない" },
  },
  "form-at-hand": {
    title: "申請書の確認",
    say: ["申請書をお持ちでしたら、お見せください。"],
    do: ["記入のしかたをお手伝いする（代わりに書かない）"],
    check: ["申請書のQRコードが読める", "氏名・住所が現在と一致している"],
    caution: ["申請書のIDや12桁の番号を、読まない・写さない。", "申請書の写しをとらない。"],
    options: {
      matches: "確認できた",
      changed: "氏名・住所が変わっている",
      none: "申請書がない",
      "cannot-write": "ご自身で書くのが難しい",
    },
  },
  "new-form": {
    title: "申請書の再発行",
    say: ["新しい申請書をご用意いたします。少々お待ちください。"],
    do: ["申請書の発行を職員に依頼する"],
    check: ["新しい申請書の氏名・住所が現在と一致している"],
    caution: [],
    options: { issued: "発行された", "taken-over": "職員に引き継いだ" },
  },
  "writing-help": shared.writingHelp,
  assist: {
    title: "マイナアシストの準備",
    say: ["こちらの端末で申請いたします。お掛けになってお待ちください。"],
    do: ["使う端末を選ぶ", "画面の案内に従い、申請を始める"],
    check: ["前の方の画面や写真が残っていない"],
    caution: ["端末の画面の内容を、この画面やメモに写さない。"],
    options: { ready: "始められた", trouble: "端末・通信の障害" },
  },
  photo: {
    title: "顔写真の撮影",
    say: ["お写真をお撮りいたします。帽子などを外し、正面をお向きください。"],
    do: ["画面のきまりに合わせて撮る（写真の持込みも同じ）"],
    check: [],
    caution: ["宗教・医療などの理由がある方は、外すようお願いする前に職員へ。"],
    options: {
      taken: "撮影できた",
      exception: "例外の理由がある → 職員へ",
      trouble: "端末・通信の障害",
    },
  },
  "photo-exception": {
    title: "写真の例外",
    say: ["職員がご案内いたしますので、少々お待ちください。"],
    do: ["職員を呼ぶ"],
    check: [],
    caution: ["理由をこの画面に入力しない。可否は職員が判断する。"],
    options: { taken: "職員の確認後、撮影できた", "taken-over": "職員に引き継いだ" },
  },
  "photo-check": {
    title: "写りの確認",
    say: ["お写真はこちらでよろしいでしょうか。画面でご確認ください。"],
    do: ["画面をご本人へ向ける"],
    check: ["正面・帽子なしで、背景に何も写っていない"],
    caution: [],
    options: { agreed: "これでよい", again: "撮り直す" },
  },
  wishes: {
    title: "ご本人が選ぶ項目",
    say: [
      "お電話番号と、点字や電子証明書のご希望を、画面にご入力ください。",
      "内容は、ご本人様がお決めください。",
    ],
    do: ["画面の操作をお手伝いする（代わりに入力しない・選ばない）"],
    check: ["署名用の電子証明書は、15歳以上の方"],
    caution: ["電話番号を声に出して読まない。この画面に入力しない。"],
    options: { chosen: "選んだ" },
  },
  "read-through": {
    title: "送信前の確認",
    say: ["送信の前に、画面の内容をご自身の目でお確かめください。"],
    do: ["画面をご本人へ向け、上から順に見ていただく"],
    check: ["氏名・住所・写真・証明書の希望を、ご本人が確かめた"],
    caution: ["内容を声に出して読み上げない。"],
    options: {
      correct: "間違いない",
      entries: "選んだ項目を直す",
      photo: "写真を撮り直す",
      stop: "申請をやめる",
    },
  },
  send: {
    title: "申請の送信",
    say: ["申請を送信いたします。", "受付番号は、ご自身でお控えください。"],
    do: ["送信の完了を画面で確かめる", "受付番号は、ご本人だけに控えていただく"],
    check: ["画面に受付の完了が出た"],
    caution: ["受付番号を、この画面やメモに写さない。"],
    options: { sent: "送信できた", trouble: "端末・通信の障害" },
  },
  review: {
    ...desk.review,
    do: ["申請書と本人確認書類を職員へ渡す", "待つ間は、次の方を受け付けてよい"],
  },
  "sent-back": {
    ...desk.sentBack,
    options: {
      documents: "本人確認書類を確かめ直す",
      photo: "写真からやり直す",
      entries: "選んだ項目を直す",
      "taken-over": "職員が引き取った",
    },
  },
  "return-documents": {
    title: "本人確認書類の返却",
    say: ["お待たせいたしました。お預かりした書類をお返しいたします。ご確認ください。"],
    do: ["マイナンバーカードや本人確認書類を手渡しする"],
    check: ["お渡しする方の書類である", "端末・カウンターにカードや書類が残っていない"],
    caution: ["ほかの方の書類との取り違えに注意する。"],
    options: { returned: "お返しした" },
  },
  explanation: {
    title: "お受取りまでの説明",
    say: [
      "およそ1か月後に、交付通知書のはがきが届きます。",
      "届きましたら、受取りのご予約をお願いいたします。",
    ],
    do: ["受取に要るもの：交付通知書と本人確認書類"],
    check: ["端末の画面を閉じ、申請の内容が残っていない"],
    caution: ["届く日を断定しない。カードのお渡しは職員が行う。"],
    options: { explained: "説明した" },
  },
  stop: {
    title: "申請をやめる",
    say: ["承知いたしました。本日の申請は取りやめます。", "職員が確認いたしますので、少々お待ちください。"],
    do: ["端末の申請の画面を、送信せずに閉じる", "職員の確認後、書類をご本人へ"],
    check: ["端末・カウンターにカードや書類が残っていない"],
    caution: [],
    options: { told: "終了した（職員確認済み）" },
  },
  "refer-home-city": { ...shared.referHomeCity, do: [] },
  "refer-notification": shared.referNotification,
  "to-officer-agent": shared.toOfficerAgent,
  "to-officer-doubt": desk.toOfficerDoubt,
  "to-officer-special": desk.toOfficer,
  "system-down": {
    ...shared.systemDown,
    do: [
      "現場責任者と職員に、端末・通信のどれかを知らせる",
      "申請と書類の扱いは職員に確認する",
      "後日のご案内をする",
    ],
    check: ["端末の画面に申請の内容が残っていない"],
  },
};
