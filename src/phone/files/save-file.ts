/** Hands a file to the browser's downloads. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(name)
  link.click()
  // Not before the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Without what some system refuses in a file name, and short enough for all of them in Chinese too (255 bytes). */
export function fileName(name: string): string {
  const [, stem = name, end = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? []
  const allowed = stem.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '-').trim()
  return `${Array.from(allowed).slice(0, 75).join('')}${end}`
}
