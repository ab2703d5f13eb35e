import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';

/** The body exceeds the cap, compressed or not. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** The body is compressed in a way we do not read, or its compressed form is broken. */
export class BodyEncodingError extends Error {
  override readonly name = 'BodyEncodingError';
}

/** What `readBody` understands, for the Accept-Encoding header. */
export const ACCEPT_ENCODING = 'gzip, br, zstd, deflate';

/**
 * Reads and decompresses a body. The cap holds for the bytes on the wire and for what they unpack to; one layer of
 * compression is undone, more are refused (each layer multiplies what a small body can unpack to).
 *
 * @throws {BodyTooLargeError} at the first byte over `maxBytes`.
 * @throws {BodyEncodingError}
 */
export async function readBody(body: Readable, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
  const unpacker = createUnpacker(contentEncoding);
  if (unpacker === null) return collect(body, maxBytes);
  let wireFault: unknown = null;
  const wire = async function* (): AsyncGenerator<Buffer> {
    let wireBytes = 0;
    try {
      for await (const chunk of body) {
        wireBytes += chunk.length;
        if (wireBytes > maxBytes) throw tooLarge(maxBytes);
        yield chunk;
      }
    } catch (error) {
      wireFault = error;
      throw error;
    }
  };
  const chunks = wire();
  const first = await chunks.next();
  if (first.done === true) return new Uint8Array();
  const unpacked = pipeline(startingWith(first.value, chunks), unpacker(first.value[0]), () => undefined);
  try {
    return await collect(unpacked, maxBytes);
  } catch (error) {
    if (error instanceof BodyTooLargeError) throw error;
    throw wireFault ?? new BodyEncodingError('the compressed body is broken or cut short', { cause: error });
  }
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(maxBytes: number): BodyTooLargeError {
  return new BodyTooLargeError(`the answer is larger than ${Math.round(maxBytes / 1e5) / 10} MB`);
}

/** Makes the stream that unpacks, once the first byte is known; null for a plain body. */
function createUnpacker(contentEncoding: string): ((head: number | undefined) => Transform) | null {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  const [layer] = layers;
  if (layer === undefined) return null;
  if (layers.length > 1) throw new BodyEncodingError(`the body is compressed ${layers.length} times over`);
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      return () => createGunzip();
    case 'br':
      return () => createBrotliDecompress();
    case 'zstd':
      return () => createZstdDecompress();
    case 'deflate':
      // RFC 9110 8.4.1.2 means the zlib wrapping (method 8 in the low nibble); some servers send the bare stream.
      return (head) => (head === undefined || (head & 0x0f) === 8 ? createInflate() : createInflateRaw());
    default:
      throw new BodyEncodingError(`the body is compressed as "${layer.slice(0, 40)}", which we do not read`);
  }
}
