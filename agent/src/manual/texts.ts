import type { Outcome } from "@desk/shared/contract";
import type { FactTag } from "@desk/shared/procedures/model";

/** The fixed words of the manual. */
export const manualTexts = {
  business: "マイナンバーカード電子証明書更新等窓口業務委託",
  title: "業務マニュアル",
  client: "八代市 市民課",
  preApproval: "承認前（案）",
  rehearsal: "訓練データ",
  unregistered: "未登録",
  copyright: "本マニュアルの著作権は、仕様書10(1)により発注者に帰属する。",
} as const;

/** 目的, by procedure. */
export const purposes: Readonly<Record<string, string>> = {
  guidance:
    "来庁された方のご用件をうかがい、必要な書類を確かめたうえで、該当する手続きの窓口または待合席へご案内する。",
  "certificate-renewal":
    "有効期間内の電子証明書を、ご本人の申請により統合端末で更新し、市職員の審査を経てカードをお返しする。",
  "certificate-issue":
    "期限切れや失効などで有効な電子証明書がない方に、統合端末で電子証明書を新しく発行し、市職員の審査を経てカードをお返しする。",
  "pin-reset":
    "暗証番号の変更、またはロック・失念による再設定を、ご本人の入力により行い、市職員の審査を経てカードをお返しする。",
  "pinless-switch":
    "暗証番号の管理に不安のある方のカードを、顔認証マイナンバーカードへ切り替える手続きを補助し、市職員へ確実に引き継ぐ。",
  "application-new":
    "初めてカードを申請する方について、本人照合と書類の確認を行い、マイナアシストで申請を補助し、市職員の審査を経て書類をお返しする。",
  "application-renewal":
    "有効期間の満了が近い、または満了したカードについて、更新の申請をマイナアシストで補助し、市職員の審査を経て書類をお返しする。",
  "application-reissue":
    "紛失・破損・追記欄の満欄などによるカードの再交付の申請を、マイナアシストで補助し、市職員の審査を経て書類をお返しする。",
  "insurance-registration": "マイナンバーカードの健康保険証としての利用登録を、ご本人の操作により支援する。",
  "bank-account-registration":
    "公金受取口座の登録・変更を、ご本人の操作により支援する。支援用パソコンに誰もログインしていないことを、最初と最後に確かめる。",
  "app-support": "マイナアプリなど、マイナンバーカードに関するアプリの利用を、ご本人の操作により支援する。",
  "back-office": "マイナンバーカードに関する内部作業等の補助を行い、件数を記録する。",
  "call-system": "マイナンバー制度全般に関するお問い合わせに、根拠の確かな範囲でお答えする。",
  "call-notice-card": "個人番号通知書、通知カード及びマイナンバーカードに関するお問い合わせにお答えする。",
  "call-pickup-booking": "マイナンバーカードの受取予約を受け付け、予約システムに入力する。",
  "call-renewal": "電子証明書の発行・更新の手続きについて、時期・持ち物・受付時間をご案内する。",
  "call-visit-booking": "出張申請の予約を受け付け、予約システムに入力する。",
  "call-documents": "各手続きに必要な書類と持参物をご案内する。",
  incident:
    "個人情報等の漏えい・紛失・毀損等を発見したときに、責めの有無にかかわらず、直ちに発注者へ報告し、必要な応急の処置をとる（仕様書11(3)）。",
  complaint:
    "苦情・トラブルに責任をもって対応し、遅滞なく発注者へ報告し、必要に応じて引き継ぐ（仕様書11(4)）。",
  outage: "端末・通信などの障害のときに、来庁された方へのご案内と市職員・現場責任者への連絡を行う。",
};

/** 確度, as the notes in the manual explain it. */
export const tagTexts: Readonly<Record<FactTag, string>> = {
  A: "国・地方公共団体情報システム機構・八代市など当事者の公式の資料",
  "A*": "公式の内容を写し・転載で確かめたもの（原本で再確認する）",
  B: "他の市町村・保険者の公式の資料（八代市の運用は市に確認する）",
  C: "報道などの二次資料",
  M: "資料で確かめていないもの（市の確認まで案内に用いない）",
  P: "受託者の提案",
  S: "仕様書",
  V: "受託者が計算で確かめたもの",
};

/** When staff record each result (FACTS §4). */
export const outcomeTexts: Readonly<Record<Outcome, string>> = {
  completed: "手続き・案内が最後まで終わった",
  "handed-over": "市職員に引き継いだ（委託の範囲外、判断を要するものなど）",
  "documents-missing": "必要な書類・カードが足りず、改めて来庁していただく",
  "pin-locked": "暗証番号がロックしたまま、その日の手続きを終えた",
  "too-early": "電子証明書やカードの更新ができる期間の前に来庁された",
  referred: "他の課・他の機関をご案内した",
  "system-down": "統合端末・通信などの停止により手続きができなかった",
  cancelled: "来庁された方のご都合などで中止した",
  reserved: "予約を受け付けた",
  informed: "ご案内のみで終わった",
};
