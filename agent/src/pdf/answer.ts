import { buffer } from "node:stream/consumers";

/** The other side of `makeInProcess`: reads the input, makes the file, and answers with its bytes. */
export async function answerParent<Input>(make: (input: Input) => Promise<Uint8Array>): Promise<void> {
  const input = JSON.parse((await buffer(process.stdin)).toString()) as Input;
  const bytes = await make(input);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
