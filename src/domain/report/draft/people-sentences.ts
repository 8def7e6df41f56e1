import { dayParts } from '../../day.ts'
import { figureKey } from '../figure-key.ts'
import { namesOf } from '../known-figures.ts'
import { dayText } from '../period-words.ts'
import { compared } from './compared.ts'
import { asked, known, type Drafting } from './drafting.ts'
import { formClauses } from './form-sentences.ts'
import { counted, joined, sentence, words, type Piece } from './sentence.ts'

/** 面对面宣传15280人次，环比上升3.20%。 Those reached online are another figure and stand in a sentence of their own. */
export function faceToFace(d: Drafting): Piece {
  return sentence(asked(d, '面对面宣传', 'personTimes'), compared(d, { what: 'plain', id: 'personTimes' }))
}

export function reachedOnline(d: Drafting): Piece {
  return sentence(known(d, '线上宣传覆盖', 'online'))
}

/** 组织宣讲队伍培训2次，内部参训204人次。 Our own people: effort, no reach. */
export function teamTrained(d: Drafting): Piece {
  return sentence(formClauses(d, ['internal']), known(d, '内部参训', 'internal'))
}

/** 帮助群众安装国家反诈中心APP1046人。截至9月30日，国家反诈中心APP累计注册24489人，注册率30.55%。 */
export function appInstalled(d: Drafting): Piece {
  const { book, until, setting } = d
  const total = known(d, '“国家反诈中心”APP累计注册', 'registered')
  const rate = book.of('registeredRate')
  // A running total stands on a day and is no sum of what visits helped with: never in one sentence.
  const day = words(`截至${dayText(until, dayParts(setting.day).year)}`)
  const standing = total.length === 0 ? [] : sentence(day, total, rate.value === null ? [] : [...words('注册率'), ...counted(rate)])
  return [...sentence(known(d, '帮助群众安装“国家反诈中心”APP', 'installs')), ...standing]
}

const atMost = 5

/** 老年人3120人次、占20.41%，…: the largest groups met face to face. */
export function audiencesMet(d: Drafting): Piece[] {
  const { audiences } = d.naming.vocabulary
  return largest(d, 'audience').map(({ id }) => {
    const share = d.book.of(figureKey({ what: 'share', id }))
    const met = known(d, audiences.of(id).zh, figureKey({ what: 'audience', id }))
    return share.value === null ? met : joined([met, [...words('占'), ...counted(share)]], '，')
  })
}

/** 刷单返利420次、冒充客服310次: what was spoken of most. */
export function topicsToldMost(d: Drafting): Piece {
  const { topics } = d.naming.vocabulary
  const pieces = largest(d, 'topic').map(({ id }) => known(d, topics.of(id).zh, figureKey({ what: 'topic', id })))
  return joined(pieces, '、')
}

function largest<What extends 'audience' | 'topic'>({ book }: Drafting, what: What) {
  const value = (id: string) => book.of(figureKey({ what, id })).value ?? 0
  return namesOf(book, what)
    .filter(({ id }) => value(id) > 0)
    .toSorted((a, b) => value(b.id) - value(a.id))
    .slice(0, atMost)
}
