/** A size as people say it: below a hundred MB to the MB, then in GB. Never 0 while there is something. */
export function bytesWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 1) return '1 MB'
  if (megabytes < 1000) return `${Math.round(megabytes)} MB`
  return `${(megabytes / 1000).toFixed(megabytes < 10_000 ? 1 : 0)} GB`
}
