import { deviceWatchSchema, watchKinds } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { enteredOf, formOf, mayBe, placeText, withKind } from "./form.ts";

const phone = { kind: "phone" } as const;

test("a new watch begins with what suits the device, and every kind can be filled in to something valid", () => {
  expect(formOf(phone, null, "window-1")).toMatchObject({ kind: "sip", port: "5060", intervalS: "60" });
  expect(formOf({ kind: "pc" }, null, "window-1")).toMatchObject({
    kind: "heartbeat",
    counterId: "window-1",
  });
  for (const kind of watchKinds) {
    const begun = withKind(formOf(phone, null, "window-1"), kind);
    const filled = { ...begun, host: "192.168.1.20", url: "http://192.168.1.20/", port: begun.port || "80" };
    const sent = { ...enteredOf(filled), deviceId: "phone-1" };
    const parsed = deviceWatchSchema.safeParse(sent);
    expect(parsed.error?.issues, kind).toBeUndefined();
    // What was saved comes back into the form as it was.
    if (parsed.success)
      expect(enteredOf(formOf(phone, parsed.data, "window-1")), kind).toEqual(enteredOf(filled));
  }
});

test("another kind brings its usual port, but not over one that was typed", () => {
  const sip = formOf(phone, null, "window-1");
  expect(withKind(sip, "snmp").port).toBe("161");
  expect(withKind(sip, "tcp").port).toBe("");
  expect(withKind({ ...sip, port: "5070" }, "tcp").port).toBe("5070");
});

test("full-width digits are digits, and what is none goes as it was typed", () => {
  const form = {
    ...formOf(phone, null, "window-1"),
    host: "１９２.168.1.20 ",
    port: "５０６０",
    intervalS: "一分",
  };
  expect(enteredOf(form)).toMatchObject({ host: "192.168.1.20", port: 5060, intervalS: "一分" });
  expect(enteredOf({ ...form, port: "" })).toMatchObject({ port: "" });
});

test("only a PC is watched by its panel", () => {
  expect(watchKinds.filter((kind) => !mayBe(kind, phone))).toEqual(["heartbeat"]);
  expect(watchKinds.every((kind) => mayBe(kind, { kind: "pc" }))).toBe(true);
});

test("where a watch looks is said in one line", () => {
  const common = {
    deviceId: "pc-1",
    enabled: true,
    intervalS: 60,
    timeoutMs: 2000,
    faultAfter: 3,
    okAfter: 2,
  };
  const label = () => "窓口1";
  expect(placeText({ ...common, kind: "tcp", host: "192.168.1.20", port: 80 }, label)).toBe(
    "192.168.1.20:80",
  );
  expect(placeText({ ...common, kind: "heartbeat", counterId: "window-1" }, label)).toBe("窓口1");
});
