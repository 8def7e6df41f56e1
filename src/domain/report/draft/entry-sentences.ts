import { figureKey } from '../figure-key.ts'
import { known, type Drafting } from './drafting.ts'
import { begun, joined, sentence, type Piece } from './sentence.ts'

/** 推进“六进”宣传，进学校6个、进社区4个、进家庭6465个: as the office's own set names them. */
export function entriesMade(d: Drafting): Piece {
  const set = d.naming.vocabulary.entries.of(d.setting.entrySet)
  const pieces = set.entries.map(({ zh }, index) => known(d, zh, figureKey({ what: 'entry', set: set.id, index })))
  return sentence(begun(`推进“${shortName(set.zh)}”宣传，`, joined(pieces, '、')))
}

/** 六进 for 六进（法院）. */
function shortName(name: string): string {
  return name.replace(/[（(].*$/, '')
}
