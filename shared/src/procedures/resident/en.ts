import type { ResidentCards } from "./card.ts";

export const en: ResidentCards = {
  working: { title: "Please wait a moment", lines: ["We are working on your procedure."] },
  wait: { title: "Please sit and wait", lines: ["A city official is checking.", "We will call you."] },
  officer: { title: "A city official will help you", lines: ["Please wait here a moment."] },
  "show-card": {
    title: "Please show your My Number Card",
    lines: ["Show the side with your photo."],
  },
  "show-documents": {
    title: "Please show your identity documents",
    lines: ["Originals, not copies.", "They must not be expired."],
  },
  "enter-pin": {
    title: "Please enter your PIN yourself",
    lines: [
      "Do not say the number aloud.",
      "We do not look at the screen.",
      "If you are not sure, stop and call us over.",
    ],
  },
  "new-pin": {
    title: "Please enter your new PIN twice",
    lines: [
      "Do not use your birthday or phone number.",
      "Do not say the number aloud.",
      "We do not look at the screen.",
    ],
  },
  "no-pin-aloud": {
    title: "Please do not say your PIN",
    lines: ["Only tell us whether you remember it."],
  },
  "fill-form": {
    title: "Please fill in this form yourself",
    lines: ["Write your name, address and phone number.", "Do not write your 12-digit number."],
  },
  "write-on-card": {
    title: "Please write the new expiry date on your card",
    lines: ["Write it in the box 電子証明書の有効期限.", "We will tell you the date."],
  },
  photo: {
    title: "We will take your photo",
    lines: [
      "Please take off your hat.",
      "Look straight ahead.",
      "If there is a reason you cannot take it off, please tell us first.",
    ],
  },
  "check-screen": {
    title: "Please check the screen yourself",
    lines: ["See whether it is correct.", "Do not read it aloud."],
  },
  choose: { title: "Please choose yourself", lines: ["Look at the screen and choose what you want."] },
  agree: {
    title: "Please read and decide yourself",
    lines: ["If you agree, press the button yourself.", "You do not have to."],
  },
  "own-phone": {
    title: "Please use your own smartphone",
    lines: ["We do not touch it.", "Ask us if you are not sure."],
  },
  "take-card": {
    title: "Please take your card",
    lines: ["Check that it is yours.", "Take the papers you were given, too."],
  },
  "take-documents": { title: "Please take your documents", lines: ["Check that you have all of them."] },
  "signed-out": {
    title: "Please take your card",
    lines: ["We will close the screen.", "Check with us that nothing of yours is left on it."],
  },
  "come-back": {
    title: "Please come again",
    lines: ["We will tell you what to bring.", "If you have a My Number Card, please bring it, too."],
  },
  "other-counter": { title: "Please go to another counter", lines: ["We will tell you where."] },
  "stop-card": {
    title: "Please call to stop your card",
    lines: ["0120-95-0178 (press 2)", "Day and night, every day.", "The call is free."],
  },
  finished: {
    title: "You have finished",
    lines: ["Thank you.", "Please check that you leave nothing behind."],
  },
};
