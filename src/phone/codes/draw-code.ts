import { encode } from 'uqr'

/** A code as the path of its dark squares in a square of `size`, with the quiet edge that cameras need. */
export function drawCode(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { border: 4 })
  return { size, path: data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
}
