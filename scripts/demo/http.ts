/** What one PC of the site sends with every call. */
export type Caller = { readonly token?: string; readonly session?: string };

export function get(url: string, path: string, caller: Caller): Promise<unknown> {
  return call(url, path, { headers: headersOf(caller) });
}

/** Sends JSON and returns the answer. @throws when it is refused */
export function post(
  url: string,
  path: string,
  body: unknown,
  caller: Caller,
  method: "POST" | "PATCH" = "POST",
): Promise<unknown> {
  const headers = { ...headersOf(caller), "content-type": "application/json" };
  return call(url, path, { method, headers, body: JSON.stringify(body) });
}

async function call(url: string, path: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} は ${answer.status} で断られました: ${text}`);
  return JSON.parse(text);
}

/** The bytes of a file. @throws when it is refused */
export async function getFile(url: string, path: string, caller: Caller): Promise<Uint8Array> {
  const answer = await fetch(`${url}${path}`, { headers: headersOf(caller) });
  if (!answer.ok) throw new Error(`${path} は ${answer.status} で断られました: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function headersOf({ token, session }: Caller): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(session === undefined ? {} : { "x-desk-session": session }),
  };
}
