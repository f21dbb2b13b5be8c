import type { ResidentCards, ResidentLanguage } from "./card.ts";
import { en } from "./en.ts";
import { fil } from "./fil.ts";
import { ja } from "./ja.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** 「お客様に見せる」 in all its languages: no word of it is typed, no word of it is kept. */
export const residentCards: Readonly<Record<ResidentLanguage, ResidentCards>> = { ja, en, zh, vi, fil };
