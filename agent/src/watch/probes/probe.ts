import type { WatchCheck } from "@desk/shared/contract";

/** What a probe has found; Japanese `detail` for the lead, the same words for the same finding. */
export type Found = Pick<WatchCheck, "result" | "detail">;

/** Where a probe goes: an address that has been judged, never a name that could be resolved once more. */
export type Endpoint = { readonly address: string; readonly family: 4 | 6; readonly port: number };

export const alive = (detail = "応答あり"): Found => ({ result: "ok", detail });
export const fault = (detail: string): Found => ({ result: "fault", detail });
/** The agent could not check, so nothing is known of the device. */
export const unchecked = (detail: string): Found => ({ result: "unknown", detail });

export const garbled = (): Found => fault("応答が読み取れません");
export const silent = (timeoutMs: number): Found =>
  fault(`${(timeoutMs / 1000).toLocaleString("ja-JP")}秒待っても応答がありません`);

/** What a failed system call says of the device, or of this PC. */
export function foundOf(error: unknown): Found {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("HPE_")) return garbled();
  switch (code) {
    case "ECONNREFUSED":
      return fault("接続を断られました。機器は動いていますが、そのポートが開いていません");
    case "EHOSTUNREACH":
    case "EHOSTDOWN":
    case "ETIMEDOUT":
      return fault("機器まで届きません。電源か配線を確認してください");
    case "ECONNRESET":
    case "EPIPE":
      return fault("接続の途中で切られました");
    case "ENETUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
      return unchecked("このPCからそのネットワークに届きません");
    // An old device may speak a TLS that this PC refuses: that is no fault of it, and no answer either.
    case "EPROTO":
      return unchecked(
        "暗号化（https）でつながりません。URL を http に変えるか、機器の設定を確認してください",
      );
    case "EACCES":
    case "EPERM":
      return unchecked("このPCの設定（ファイアウォールなど）で通信が止められています");
    default:
      return unchecked(`このPCから確かめられませんでした（${code || "原因不明"}）`);
  }
}
