import { unzipSync } from 'fflate/browser'

/** Why a file of Word or Excel cannot be opened. `old`: of before 2007, or locked with a password, which lie in the same kind of container · `none`: no such file · `large`: unpacks to more than any template or form does. */
export type PackageFault = 'old' | 'none' | 'large'

const most = 200_000_000
const oldSign = [0xd0, 0xcf, 0x11, 0xe0]

/** The files inside a .docx or .xlsx, those that are wanted, by their paths. */
export function openPackage(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean = () => true,
): { readonly files: Readonly<Record<string, Uint8Array>> } | { readonly fault: PackageFault } {
  if (oldSign.every((byte, i) => bytes[i] === byte)) return { fault: 'old' }
  let size = 0
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => (size += originalSize) <= most && isWanted(name) })
    return size > most ? { fault: 'large' } : { files }
  } catch {
    return { fault: 'none' }
  }
}
