/** The code of `sidepanel.html#pair=123456`, taken out of the address so that a reload does not use it again. */
export function takePairingCode(): string | undefined {
  const code = /^#pair=(\d{6})$/.exec(location.hash)?.[1];
  if (code !== undefined) history.replaceState(null, "", location.pathname);
  return code;
}
