/** Everything on standard input, or a little more than `maxBytes` when there is more. */
export async function readStdin(maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    chunks.push(chunk as Buffer);
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks);
}
