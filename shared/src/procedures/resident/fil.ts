import type { ResidentCards } from "./card.ts";

export const fil: ResidentCards = {
  working: { title: "Maghintay po sandali", lines: ["Inaasikaso namin ang inyong pakay."] },
  wait: {
    title: "Maupo po at maghintay",
    lines: ["Sinusuri ito ng kawani ng lungsod.", "Tatawagin namin kayo."],
  },
  officer: { title: "Tutulungan kayo ng kawani ng lungsod", lines: ["Maghintay po rito sandali."] },
  "show-card": {
    title: "Ipakita po ang inyong My Number Card",
    lines: ["Ipakita ang panig na may litrato."],
  },
  "show-documents": {
    title: "Ipakita po ang inyong ID",
    lines: ["Orihinal, hindi kopya.", "Hindi pa expired."],
  },
  "enter-pin": {
    title: "Kayo po mismo ang maglagay ng PIN",
    lines: [
      "Huwag bigkasin ang numero.",
      "Hindi kami tumitingin sa screen.",
      "Kung hindi sigurado, huminto at tawagin kami.",
    ],
  },
  "new-pin": {
    title: "Ilagay po nang dalawang beses ang bagong PIN",
    lines: [
      "Huwag gamitin ang kaarawan o numero ng telepono.",
      "Huwag bigkasin ang numero.",
      "Hindi kami tumitingin sa screen.",
    ],
  },
  "no-pin-aloud": {
    title: "Huwag po ninyong sabihin ang PIN",
    lines: ["Sabihin lang kung natatandaan ninyo o hindi."],
  },
  "fill-form": {
    title: "Kayo po mismo ang sumulat sa papel na ito",
    lines: ["Isulat ang pangalan, tirahan at telepono.", "Huwag isulat ang numerong may 12 digit."],
  },
  "write-on-card": {
    title: "Isulat po sa card ang bagong expiry date",
    lines: ["Isulat sa kahong 電子証明書の有効期限.", "Sasabihin namin ang petsa."],
  },
  photo: {
    title: "Kukunan namin kayo ng litrato",
    lines: [
      "Alisin po ang sombrero.",
      "Tumingin nang diretso.",
      "Kung may dahilan na hindi ito maalis, sabihin po muna sa amin.",
    ],
  },
  "check-screen": {
    title: "Kayo po mismo ang tumingin sa screen",
    lines: ["Tingnan kung tama.", "Basahin nang tahimik, huwag bigkasin."],
  },
  choose: { title: "Kayo po mismo ang pumili", lines: ["Tingnan ang screen at piliin ang gusto ninyo."] },
  agree: {
    title: "Basahin po at kayo ang magpasya",
    lines: ["Kung payag, kayo mismo ang pumindot ng button.", "Hindi po ito sapilitan."],
  },
  "own-phone": {
    title: "Gamitin po ang sarili ninyong telepono",
    lines: ["Hindi namin ito hahawakan.", "Magtanong kung hindi sigurado."],
  },
  "take-card": {
    title: "Kunin po ang inyong card",
    lines: ["Tingnan kung sa inyo ito.", "Dalhin din ang mga papel na ibinigay."],
  },
  "take-documents": {
    title: "Kunin po ang inyong mga dokumento",
    lines: ["Tingnan kung kumpleto."],
  },
  "signed-out": {
    title: "Kunin po ang inyong card",
    lines: ["Isasara namin ang screen.", "Tingnan natin kung may naiwan pang impormasyon ninyo."],
  },
  "come-back": {
    title: "Bumalik po kayo sa ibang araw",
    lines: ["Sasabihin namin ang dapat dalhin.", "Kung may My Number Card, dalhin din po ito."],
  },
  "other-counter": { title: "Pumunta po sa ibang counter", lines: ["Ituturo namin kung saan."] },
  "stop-card": {
    title: "Tumawag po para ipahinto ang card",
    lines: ["0120-95-0178 (pindutin ang 2)", "24 oras, araw-araw.", "Libre ang tawag."],
  },
  finished: { title: "Tapos na po", lines: ["Salamat po.", "Tingnan kung may naiwan kayo."] },
};
