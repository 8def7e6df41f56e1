/** One line a person, as a CSV file that Excel opens. What a spreadsheet would take for a formula is made text. */
export function codesFile(headers: readonly string[], lines: readonly (readonly string[])[]): string {
  return `\uFEFF${[headers, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
