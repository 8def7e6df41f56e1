/** Below this a body travels as it is: gzip would not make it smaller. */
const worthPacking = 1_000

/** The bytes of a text and the headers that go with them; gzipped where the browser can and it pays. */
export async function pack(text: string): Promise<{ body: ArrayBuffer; headers: Record<string, string> }> {
  const plain = new Blob([text])
  if (plain.size < worthPacking || typeof CompressionStream === 'undefined') {
    return { body: await plain.arrayBuffer(), headers: {} }
  }
  const gzipped = plain.stream().pipeThrough(new CompressionStream('gzip'))
  return { body: await new Response(gzipped).arrayBuffer(), headers: { 'content-encoding': 'gzip' } }
}
