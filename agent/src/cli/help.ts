export const help = `窓口デスク 運用コマンド

使い方: npx desk <コマンド> [指定]

  start [--at 日時] [--host 名前] [--port 番号]
        窓口デスクを起動します（Ctrl+C で停止）。--at を付けると訓練（リハーサル）になります。
  pair <窓口|console> [--new-pin]
        端末の登録コードを発行します（10分間・1回限り）。例: desk pair window-1
        console は責任者画面用です。初回だけ現場責任者の暗証番号も表示します。
        --new-pin は、ただ一人の現場責任者が暗証番号を忘れたときに、新しい番号を1回だけ表示します。
  report [日付] [--out フォルダー]
        日次報告書を作成します。日付を省くと今日の分です。例: desk report 2026-05-14
  manual [--out フォルダー] [--proposed]
        業務マニュアルを PDF と HTML で作成します。省くとデータフォルダーの manual に作ります。
        --proposed を付けると、市に提出中の版で作成します。
  backup [ファイル]
        記録を書き出し、読み戻して確かめます。省くとデータフォルダーの backups に作ります。
  restore <ファイル> [--discard-newer]
        バックアップから戻します。今ある記録は .before-restore を付けて残します。
        --discard-newer は、バックアップより新しい記録があっても戻すときに付けます。
  doctor
        設定・記録・空き容量などを点検します。

共通の指定: --data-dir フォルダー（または DESK_DATA_DIR）、--json（機械で読む形で出力）
終了コード: 0 = 成功、1 = 失敗`;
