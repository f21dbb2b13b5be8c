export const words = {
  page: "お客様へのご案内",
  between: "ご案内がここに出ます",
  languages: "ことば",
};
