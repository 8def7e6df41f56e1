import { areaLevel } from '../../area.ts'
import type { PlaceKindId } from '../../place.ts'
import { figureKey } from '../figure-key.ts'
import { namesOf } from '../known-figures.ts'
import { compared, comparedRate } from './compared.ts'
import { asked, isPositive, known, type Drafting } from './drafting.ts'
import { begun, counted, figure, joined, sentence, words, type Piece } from './sentence.ts'

/** 本月，全镇共出动宣传人员412人次、车辆36车次，开展走访宣传980次，覆盖6465户，在册11980户，覆盖率53.96%，位列全县第3位。 */
export function effortAndCoverage(d: Drafting): Piece {
  return sentence(
    words(d.beginning),
    joined([asked(d, `${d.area.whole}共出动宣传人员`, 'staff'), known(d, '车辆', 'vehicles')], '、'),
    asked(d, '开展走访宣传', 'visits'),
    villagesEntered(d),
    asked(d, '覆盖', 'households'),
    share(d, 'household'),
    gap(d, 'household'),
    rank(d),
  )
}

/** 住户覆盖率53.96%，较任务目标低2.04个百分点，位列全县第3位: for whoever speaks of the rate alone. */
export function rateAlone(d: Drafting): Piece {
  const rate = d.book.of(figureKey({ what: 'rate', kind: 'household' }))
  return rate.value === null ? [] : sentence([...words('住户覆盖率'), ...counted(rate)], gap(d, 'household'), rank(d))
}

/** 覆盖户数环比上升1.20%；住户覆盖率较上月高0.41个百分点: the values themselves stand in the sentence before. */
export function coverageCompared(d: Drafting): Piece {
  const households = begun('覆盖户数', compared(d, { what: 'plain', id: 'households' }))
  const rate = begun('住户覆盖率', comparedRate(d, { what: 'rate', kind: 'household' }))
  return sentence(joined([households, rate], '；'))
}

/** 走访学校6所，在册8所，覆盖率75.00%；…: kinds of place other than households. */
export function otherPlaces(d: Drafting): Piece {
  const { placeKinds } = d.naming.vocabulary
  const pieces = namesOf(d.book, 'places')
    .filter(({ kind }) => kind !== 'household')
    .map(({ kind }) =>
      joined([known(d, `走访${placeKinds.of(kind).zh}`, figureKey({ what: 'places', kind })), share(d, kind), gap(d, kind)], '，'),
    )
  return sentence(joined(pieces, '；'))
}

/** Two figures beside each other: a place that has left the roster since was reached all the same, and is no part of the rate. */
function share({ book }: Drafting, kind: PlaceKindId): Piece {
  const expected = book.of(figureKey({ what: 'expected', kind }))
  const rate = book.of(figureKey({ what: 'rate', kind }))
  if (!isPositive(expected) || rate.value === null) return []
  return [...words('在册'), ...counted(expected), ...words('，覆盖率'), ...counted(rate)]
}

function gap({ book }: Drafting, kind: PlaceKindId): Piece {
  const points = book.of(figureKey({ what: 'gap', kind }))
  return points.value === null ? [] : [...words('较任务目标'), ...figure(points, 'points')]
}

function rank({ book, area }: Drafting): Piece {
  const place = book.of(figureKey({ what: 'rank', kind: 'household' }))
  return place.value === null ? [] : [...words(`位列${area.around}`), ...figure(place, 'rank')]
}

function villagesEntered(d: Drafting): Piece {
  const level = areaLevel(d.setting.area)
  if (level !== 'county' && level !== 'town') return []
  const villages = known(d, '深入', 'villages')
  return villages.length === 0 ? [] : [...villages, ...words('村（社区）')]
}
