import type { ResidentCards } from "./card.ts";

/** 简体中文 */
export const zh: ResidentCards = {
  working: { title: "请稍等", lines: ["工作人员正在为您办理手续。"] },
  wait: { title: "请坐下等候", lines: ["市政府职员正在确认。", "确认完后会叫您。"] },
  officer: { title: "市政府职员会来为您服务", lines: ["请在这里稍等。"] },
  "show-card": { title: "请出示您的个人编号卡", lines: ["请出示有照片的一面。"] },
  "show-documents": {
    title: "请出示您的身份证件",
    lines: ["请出示原件，不要复印件。", "请出示没有过期的证件。"],
  },
  "enter-pin": {
    title: "请您自己输入密码",
    lines: ["请不要说出密码。", "工作人员不看屏幕。", "如果不清楚，请停下来叫工作人员。"],
  },
  "new-pin": {
    title: "请输入两次新密码",
    lines: ["请不要使用生日或电话号码。", "请不要说出密码。", "工作人员不看屏幕。"],
  },
  "no-pin-aloud": { title: "请不要说出密码", lines: ["请只告诉我们您记得还是不记得。"] },
  "fill-form": {
    title: "请您自己填写这张表",
    lines: ["请写姓名、住址、电话号码。", "请不要写12位的号码。"],
  },
  "write-on-card": {
    title: "请在卡上写新的有效期限",
    lines: ["请写在“電子証明書の有効期限”一栏。", "工作人员会告诉您日期。"],
  },
  photo: {
    title: "现在给您拍照",
    lines: ["请摘下帽子。", "请看正前方。", "如有不能摘下的理由，请先告诉我们。"],
  },
  "check-screen": { title: "请您自己看屏幕", lines: ["请确认内容是否正确。", "请不要读出声。"] },
  choose: { title: "请您自己选择", lines: ["请看屏幕，选择您想要的。"] },
  agree: {
    title: "请阅读后自己决定",
    lines: ["如果同意，请自己按按钮。", "不办也可以。"],
  },
  "own-phone": { title: "请用您自己的手机操作", lines: ["工作人员不碰您的手机。", "不清楚时请问我们。"] },
  "take-card": { title: "请拿好您的卡", lines: ["请确认是不是您的卡。", "给您的资料也请带回去。"] },
  "take-documents": { title: "请拿好您的证件", lines: ["请确认是否全部还给您了。"] },
  "signed-out": {
    title: "请拿走您的卡",
    lines: ["我们会关闭屏幕。", "请和我们一起确认屏幕上没有留下您的信息。"],
  },
  "come-back": { title: "请改日再来", lines: ["工作人员会告诉您要带什么。", "如有个人编号卡，也请带来。"] },
  "other-counter": { title: "请去别的窗口", lines: ["工作人员会告诉您去哪里。"] },
  "stop-card": {
    title: "请打电话停用您的卡",
    lines: ["0120-95-0178（按2）", "每天24小时都可以打。", "电话免费。"],
  },
  finished: { title: "手续办完了", lines: ["谢谢您。", "请确认没有忘带东西。"] },
};
