import { pack } from './pack.ts'
import { noSignal, readAnswer, type Reply } from './reply.ts'
import { watchSilence } from './silence.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'

interface Body {
  readonly bytes: ArrayBuffer
  readonly headers: Readonly<Record<string, string>>
}

/** Asks with a JSON body: an object, or a text that is sent to the letter. Never throws. */
export async function ask<T>(method: Method, address: string, content?: object | string): Promise<Reply<T>> {
  if (content === undefined) return exchange<T>(method, address)
  const { body, headers } = await pack(typeof content === 'string' ? content : JSON.stringify(content))
  return exchange<T>(method, address, { bytes: body, headers: { ...headers, 'content-type': 'application/json' } })
}

/** Sends bytes as they are and reads a reply in our envelope. Never throws. */
export async function exchange<T>(method: Method, address: string, body?: Body): Promise<Reply<T>> {
  const answer = await reach(method, address, readText, body)
  return answer ? readAnswer<T>(answer.status, answer.headers, answer.content) : noSignal
}

/** Bytes and head of an answer that says 200, which may be anybody's; null otherwise. Never throws. */
export async function fetchWhole(address: string): Promise<{ headers: Headers; content: ArrayBuffer } | null> {
  const answer = await reach('GET', address, (response) => response.arrayBuffer())
  return answer?.status === 200 ? answer : null
}

/** The head of an answer, which may be anybody's; null when nobody answered. Never throws. */
export function look(address: string): Promise<{ status: number; headers: Headers } | null> {
  return reach('HEAD', address, readText)
}

/**
 * The only place that touches the network. Whatever keeps the two apart comes out as null. A redirect is refused,
 * so that nothing of ours goes to whoever stands between.
 */
async function reach<T>(
  method: Method,
  address: string,
  read: (response: Response, heard: () => void) => Promise<T>,
  body?: Body,
): Promise<{ status: number; headers: Headers; content: T } | null> {
  const silence = watchSilence(body?.bytes.byteLength ?? 0)
  try {
    const response = await fetch(address, {
      method,
      headers: { ...body?.headers, 'x-gridwalk': '1' },
      body: body?.bytes ?? null,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: silence.signal,
    })
    return { status: response.status, headers: response.headers, content: await read(response, silence.heard) }
  } catch {
    return null
  } finally {
    silence.stop()
  }
}

/** The text of a reply, each piece of it a sign of life. */
async function readText(response: Response, heard: () => void): Promise<string> {
  heard()
  if (!response.body) return ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text
    heard()
    text += value
  }
}
