/** The name that is most like what somebody wrote, changed in half of its signs at most; null where none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.floor(written.length / 2) + 1
  for (const name of names) {
    const far = distance(written, name, least)
    if (far >= least) continue
    least = far
    nearest = name
  }
  return nearest
}

/** Signs to change (Levenshtein), a little less where the names begin alike; a name that was written in part is near however long it is. */
function distance(written: string, name: string, enough: number): number {
  let alike = 0
  while (alike < written.length && written[alike] === name[alike]) alike++
  const less = (alike / (written.length + 1)) * 0.9
  if (written.length > 1 && name.includes(written)) return 1 - less + name.length / 1000
  return changes(written, name, enough + 1) - less
}

function changes(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    before = now
  }
  return before[b.length] ?? enough
}
