import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/** Pinyin initials, lower case, digits and Latin letters kept, everything else dropped: 12组 37号 is 12z37h. */
export function initialsOf(name: string): string {
  let initials = ''
  for (const character of name) initials += initialOf(character)
  return initials
}

// Character by character with a memory: a county has 220,000 names made of a few hundred characters.
function initialOf(character: string): string {
  let initial = known.get(character)
  if (initial === undefined) {
    initial = /[0-9a-z]/i.test(character)
      ? character.toLowerCase()
      : pinyin(character, { pattern: 'first', toneType: 'none' }).replaceAll(/[^a-z]/g, '')
    known.set(character, initial)
  }
  return initial
}
