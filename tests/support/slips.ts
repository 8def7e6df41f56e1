import type { SlipContents } from '../../src/domain/slips/contents.ts'
import type { Slip, SlipKind, SlipOf } from '../../src/domain/slips/slip.ts'

let made = 0

/** A slip of this kind; say what matters. Each has an id of its own. */
export function aSlip<Kind extends SlipKind>(
  kind: Kind,
  content: SlipContents[Kind],
  changes: Partial<Omit<SlipOf<Kind>, 'kind' | 'content'>> = {},
): Slip {
  const id = `0199f0aa-0000-7000-8000-${(made += 1).toString(16).padStart(12, '0')}`
  return {
    id,
    kind,
    matter: id,
    area: '450126104202001',
    author: 'supervisor-1',
    device: 'desk-1',
    to: null,
    day: 20261123,
    at: 1_795_000_000_000,
    content,
    ...changes,
  } as Slip
}
