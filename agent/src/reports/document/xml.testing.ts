export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
};

const token =
  /<\?xml[^?]*\?>|<\/(?<end>[\w:.-]+)\s*>|<(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The root of an XML text without comments and DTD, as a workbook's parts are written.
 * @throws when it is not well-formed
 */
export function readXml(xml: string): Xml {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows no other ones.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
    throw new Error("a control character");
  const document = { name: "", attributes: {}, children: [] as Xml[], text: "" };
  const open = [document];
  for (token.lastIndex = 0; token.lastIndex < xml.length; ) {
    const at = token.lastIndex;
    const found = token.exec(xml)?.groups;
    const parent = open.at(-1);
    if (found === undefined || parent === undefined) throw new Error(`no XML: ${xml.slice(at, at + 40)}`);
    const { end, name, attributes = "", empty, text } = found;
    if (text !== undefined) parent.text += decoded(text);
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> ends nothing`);
    if (name === undefined) continue;
    const own = { name, attributes: attributesOf(attributes), children: [], text: "" };
    parent.children.push(own);
    if (empty === "") open.push(own);
  }
  const [root, ...others] = document.children;
  if (root === undefined || others.length > 0 || open.length !== 1) throw new Error("not one root");
  return root;
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(attribute)].map(([, key = "", value = ""]) => [key, decoded(value)]);
  const found = Object.fromEntries(pairs);
  if (Object.keys(found).length < pairs.length) throw new Error(`an attribute twice: ${written}`);
  return found;
}

function decoded(written: string): string {
  return written.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const code = /^#(x[\da-f]+|\d+)$/i.exec(name)?.[1];
    const char =
      code === undefined ? entities[name] : String.fromCodePoint(Number(code.replace(/^x/i, "0x")));
    if (char === undefined || !whole.endsWith(";")) throw new Error(`no entity: ${whole}`);
    return char;
  });
}

/** All elements of that name below, in the order of the text. */
export function elementsOf(xml: Xml, name: string): Xml[] {
  return xml.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsOf(child, name),
  ]);
}
