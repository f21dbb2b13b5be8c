import type { ProcedureWords } from "../words.ts";
import { anotherMatter, callWords, told, toldOrTransfer } from "./calls.ts";

export const callSystemWords: ProcedureWords = {
  topic: {
    title: "お尋ねの内容",
    say: ["マイナンバーの制度についてのお尋ねでございますね。どのようなことでしょうか。"],
    do: [],
    check: [],
    caution: ["お名前や番号は、うかがわない。"],
    options: {
      book: "制度の内容（質疑応答集で調べる）",
      "my-number": "自分の番号を知りたい",
      registration: "保険証・口座の登録",
      "next-card": "新しいカード・これから",
      suspicious: "不審な電話・メッセージ・訪問",
      another: "ほかの用件",
    },
  },
  answer: {
    title: "質疑応答集で調べる",
    say: ["お調べいたしますので、少々お待ちください。"],
    do: ["質疑応答集を、ご用件の言葉2文字で探す", "見つかった答えを、そのままお伝えする"],
    check: [],
    caution: ["質疑応答集にないことは、お答えしない。"],
    options: {
      answered: "お答えできた",
      "no-answer": "国の制度 → フリーダイヤル",
      transfer: "職員に代わる",
    },
  },
  "my-number": {
    title: "番号を知りたい方",
    say: [
      "恐れ入りますが、お電話では番号をお答えできません。",
      "番号の入った住民票の写しか、マイナンバーカードでご確認ください。",
    ],
    do: [],
    check: [],
    caution: ["12桁の番号を、聞かない・言わない・書かない。"],
    options: told,
  },
  registration: {
    title: "保険証・口座の登録",
    say: [
      "保険証の利用や受取口座のご登録は、任意です。",
      "窓口でもお手伝いしております。カードと4桁の番号をご用意ください。",
    ],
    do: [
      "口座は、ご本人名義の口座が分かるものも要ると伝える",
      "保険の中身や資格確認書は、加入の保険者へご案内する",
    ],
    check: [],
    caution: ["暗証番号の値は、うかがわない。"],
    options: toldOrTransfer,
  },
  "next-card": {
    title: "新しいカードのこと",
    say: [
      "新しいカードの時期は、国の発表をご確認ください。",
      "今のカードは有効期限までお使いいただけますので、更新はお待ちにならずお願いいたします。",
    ],
    do: [],
    check: [],
    caution: ["始まる時期や内容を断定しない。"],
    options: told,
  },
  suspicious: {
    title: "不審な連絡",
    say: [
      "市や国が、お電話などで暗証番号をお尋ねすることはございません。",
      "番号はお伝えにならず、お電話をお切りください。",
    ],
    do: [
      "総合フリーダイヤル 0120-95-0178 でも相談できると伝える",
      "すでに番号を伝えてしまった方は、職員に代わる",
    ],
    check: [],
    caution: ["相手の名前や電話番号を、この画面に入力しない。"],
    options: toldOrTransfer,
  },
  "free-dial": {
    title: "総合フリーダイヤル",
    say: ["詳しい内容は、総合フリーダイヤル 0120-95-0178 の3番でお尋ねいただけます。"],
    do: ["平日は9時30分から20時まで、土日祝は17時30分まで（年末年始は休み）"],
    check: [],
    caution: [],
    options: { told: "ご案内した", transfer: "職員に代わる" },
  },
  "another-matter": anotherMatter("call-system"),
  "to-officer": callWords["to-officer"],
  closing: callWords.closing,
  "after-call-informed": callWords.informed,
  "after-call-referred": callWords.referred,
  "after-call-handed-over": callWords.transferred,
};
