/** Most fields shown of what was sent, and most characters of each. */
const mostFields = 60
const longest = 300

/** What was sent, to be read by a person: the fields of the outermost object, each as text. */
export function fieldsOf(raw: string): { name: string; text: string }[] {
  const sent = JSON.parse(raw) as unknown
  if (typeof sent !== 'object' || sent === null) return [{ name: '', text: cut(textOf(sent)) }]
  return Object.entries(sent)
    .slice(0, mostFields)
    .map(([name, value]) => ({ name: name.slice(0, 60), text: cut(textOf(value)) }))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)} …`
}
