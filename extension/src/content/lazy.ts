// Everything of the scripts that is large: definitions, words, the 質疑応答集, tables, and the pure functions over
// them. Loaded as one file beside the first one. Nothing here may hold state or lean on React: the bundler gives a
// file that is loaded later its own copy of what it imports.
export { documentsSuffice, documentTable, formatMissing, scenes } from "@desk/shared/procedures/documents";
export { pathOf, position, progress, supportAnswer } from "@desk/shared/procedures/engine";
export { feeAssistance } from "@desk/shared/procedures/fee-assistance";
export { feesAt, formatFee } from "@desk/shared/procedures/fees";
export { photoRules } from "@desk/shared/procedures/photo-rules";
export { practiceCases, practiceText } from "@desk/shared/procedures/practice-cases";
export { residentCardOf } from "@desk/shared/procedures/resident/card-of";
export { allScripts, allWords } from "@desk/shared/procedures/support-scripts";
export { toolAnswers } from "@desk/shared/procedures/tools";
export { openQuestions } from "@desk/shared/procedures/unconfirmed";
export { qaCategories, qaCategoryLabels } from "@desk/shared/qa/categories";
export { searchQa } from "@desk/shared/qa/search";
export { qaSeed } from "@desk/shared/qa/seed";
