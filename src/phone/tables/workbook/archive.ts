import { Inflate } from 'fflate/browser'

/** A file inside an archive, still packed. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly deflated: boolean
  readonly size: number
}

/** No workbook of an office unpacks to more; an archive made to burst does. */
const mostUnpacked = 1_500_000_000
const endSign = 0x06054b50
const entrySign = 0x02014b50

/** What a ZIP archive holds, by name, as its list at the end tells it. Throws RangeError where there is no such list. */
export function openArchive(archive: Uint8Array): ReadonlyMap<string, Packed> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  const files = new Map<string, Packed>()
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entrySign) throw new RangeError('the list of the archive is broken')
    const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const [named, extra, remark] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + named))
    // The name stands a second time in front of the content, with an extra part of its own length.
    const local = view.getUint32(at + 42, true)
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if ((method !== 0 && method !== 8) || (unpacked += size) > mostUnpacked) throw new RangeError('not a workbook')
    files.set(name.replace(/^[/]/, ''), { bytes: archive.subarray(begin, begin + packed), deflated: method === 8, size })
    at += 46 + named + extra + remark
  }
  return files
}

/** A packed file as text, piece by piece; `done` of its packed bytes are unpacked. */
export function* textOf({ bytes, deflated, size }: Packed): Generator<{ readonly text: string; readonly done: number }> {
  const decoder = new TextDecoder()
  const pieces: Uint8Array[] = []
  let unpacked = 0
  const inflate = new Inflate((piece) => {
    // The list may lie about sizes; what was promised is all that is taken.
    if ((unpacked += piece.length) > size) throw new RangeError('more than the archive says')
    pieces.push(piece)
  })
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes)
    const last = at + pieceBytes >= bytes.length
    if (deflated) inflate.push(piece, last)
    else pieces.push(piece)
    const text = pieces.splice(0).map((each) => decoder.decode(each, { stream: true })).join('')
    yield { text, done: at + piece.length }
  }
}

const pieceBytes = 1 << 16

/** The list ends 22 bytes and a remark before the end of the archive. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endSign) return at
  }
  throw new RangeError('not an archive')
}
