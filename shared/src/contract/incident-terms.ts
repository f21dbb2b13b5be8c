/** 苦情・トラブル・事故 (S §11(3)(4)). */
export const incidentKinds = ["complaint", "trouble", "accident"] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const incidentKindLabels: Record<IncidentKind, string> = {
  complaint: "苦情",
  trouble: "トラブル",
  accident: "事故",
};

/** 区分: what it was about. 漏えい・紛失・目的外使用等・毀損 are the accidents that S §11(3) names. */
export const incidentCategories = {
  complaint: ["waiting-time", "manner", "explanation", "rules", "facility", "other"],
  trouble: ["equipment", "wrong-operation", "visitor", "misunderstanding", "other"],
  accident: ["leak", "loss", "misuse", "damage", "other"],
} as const satisfies Record<IncidentKind, readonly string[]>;
export type IncidentCategory = (typeof incidentCategories)[IncidentKind][number];
export const incidentCategoryLabels: Record<IncidentCategory, string> = {
  "waiting-time": "待ち時間",
  manner: "接遇",
  explanation: "説明・案内の内容",
  rules: "制度・手数料",
  facility: "施設・設備",
  equipment: "機器・システム",
  "wrong-operation": "処理の誤り",
  visitor: "来庁者間・来庁者の言動",
  misunderstanding: "行き違い",
  leak: "漏えい",
  loss: "紛失",
  misuse: "目的外の使用・収集",
  damage: "毀損",
  other: "その他",
};

/** 対応中・発注者へ引継ぎ済・完了. */
export const incidentStates = ["open", "handed-over", "closed"] as const;
export type IncidentState = (typeof incidentStates)[number];

export const incidentStateLabels: Record<IncidentState, string> = {
  open: "対応中",
  "handed-over": "発注者へ引継ぎ済",
  closed: "完了",
};

/** Whom the city was told through; an office, never a person's name. */
export const incidentReportedTo = ["city-desk", "city-manager", "phone", "written"] as const;
export const incidentReportedToLabels: Record<(typeof incidentReportedTo)[number], string> = {
  "city-desk": "市民課（窓口で口頭）",
  "city-manager": "市民課（担当係長等へ口頭）",
  phone: "市民課（電話）",
  written: "市民課（書面・メール）",
};
