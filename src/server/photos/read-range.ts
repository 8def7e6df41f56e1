/** Which bytes of a photo a PUT carries: from the first, total length where known. */
export interface UploadRange {
  readonly from: number
  readonly total: number | null
}

/** From `content-range: bytes A-B/TOTAL`, or from the length of a whole upload; null when it cannot be read. */
export function readRange(contentRange: string | undefined, contentLength: string | undefined): UploadRange | null {
  if (contentRange === undefined) return { from: 0, total: contentLength === undefined ? null : Number(contentLength) }
  const [, first, last, whole] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(contentRange) ?? []
  if (first === undefined) return null
  const [from, to, total] = [Number(first), Number(last), Number(whole)]
  return from <= to && to < total ? { from, total } : null
}
