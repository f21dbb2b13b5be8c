import { expect, test } from "vitest";
import { startPhone, startSnmpd } from "./daemons.testing.ts";
import { checkOnce, impatient, watchOf } from "./watch.testing.ts";

// Real programs on this PC: net-snmp's snmpd and sipp.

test("a device that tells its uptime is alive; with the wrong community, and when it is off, it is not", async () => {
  await using snmpd = await startSnmpd();
  const { port } = snmpd;
  expect(await checkOnce(watchOf.snmp(port))).toMatchObject({ result: "ok", detail: "応答あり（SNMP）" });
  expect(await checkOnce(impatient(watchOf.snmp(port, "wrong")))).toMatchObject({ result: "fault" });
  expect(await checkOnce(watchOf.printer(port))).toMatchObject({
    result: "unknown",
    detail: "応答はありますが、プリンターの状態を答えません（種類を「SNMP（稼働時間）」にしてください）",
  });
  await snmpd.end();
  expect(await checkOnce(impatient(watchOf.snmp(port)))).toMatchObject({
    result: "fault",
    detail: "0.15秒待っても応答がありません",
  });
});

test("a printer says what it lacks", async () => {
  await using idle = await startSnmpd({ device: 2, status: 3, errors: "0x20" });
  expect(await checkOnce(watchOf.printer(idle.port))).toMatchObject({
    result: "ok",
    detail: "待機中・トナーが残りわずか",
  });
  await using stopped = await startSnmpd({ device: 5, status: 1, errors: "0x44" });
  expect(await checkOnce(watchOf.printer(stopped.port))).toMatchObject({
    result: "fault",
    detail: "用紙切れ・紙詰まり",
  });
});

test("an IP phone that answers OPTIONS is alive, and no longer when it is off", async () => {
  await using phone = await startPhone();
  const watch = watchOf.sip(phone.port);
  expect(await checkOnce(watch)).toMatchObject({ result: "ok", detail: "応答あり（SIP 200）" });
  await phone.end();
  expect(await checkOnce(watch)).toMatchObject({ result: "fault" });
});
