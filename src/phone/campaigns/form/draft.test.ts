import { describe, expect, test } from 'vitest'
import type { Campaign } from '../../../domain/campaign.ts'
import { standardVocabulary } from '../../../domain/vocabulary.ts'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { draftOf, newDraft, readDraft, type Draft } from './draft.ts'

const town = '450126104000'
const village = '450126104202'
const campaign: Campaign = {
  id: 'month',
  name: '集中宣传月',
  period: { from: 20260901, to: 20260930 },
  area: town,
  kind: 'household',
  targetShare: 0.9,
  shares: [{ kind: 'school', area: village, share: 0.55 }],
  counts: [{ form: 'leaflet', unit: '份', area: town, count: 500 }],
}
const read = (change: Partial<Draft>) => readDraft({ ...draftOf(campaign), ...change }, standardVocabulary)

describe('a campaign in the form', () => {
  test('comes out as it went in', () => {
    const { id: _id, ...wanted } = campaign
    expect(read({})).toEqual({ wanted })
  })
  test('is at first a month of homes from tomorrow on, and lacks only a name', () => {
    const draft = newDraft(town, 'household', 20260831)
    expect(draft).toMatchObject({ from: '2026-09-01', to: '2026-09-30' })
    expect(readDraft(draft, standardVocabulary)).toEqual({ fault: { of: 'name', says: words.needName } })
    expect(readDraft({ ...draft, name: ' 百日行动 ' }, standardVocabulary)).toMatchObject({
      wanted: { name: '百日行动', kind: 'household', targetShare: 0.9, shares: [], counts: [] },
    })
  })
  test('with a part of every percentage is exactly that share', () => {
    const shares = draftOf(campaign).shares.map((share) => ({ ...share, percent: 29 }))
    expect(read({ shares })).toMatchObject({ wanted: { targetShare: 0.29, shares: [{ share: 0.29 }] } })
  })
  test('says what is missing, in the words of the form', () => {
    const [leaflets] = draftOf(campaign).counts
    const [homes, schools] = draftOf(campaign).shares
    if (!leaflets || !homes || !schools) throw new Error('no targets')
    expect(read({ to: '' })).toEqual({ fault: { of: 'days', says: words.needDays } })
    expect(read({ to: '2026-08-01' })).toEqual({ fault: { of: 'days', says: words.needDays } })
    expect(read({ shares: [homes, { ...schools, kind: '' }] })).toEqual({ fault: { of: 'all', says: words.needKind } })
    expect(read({ counts: [{ ...leaflets, form: '' }] })).toEqual({ fault: { of: 'all', says: words.needForm } })
    expect(read({ counts: [leaflets, { ...leaflets, key: 1 }] })).toEqual({ fault: { of: 'all', says: words.twice } })
    expect(read({ shares: [homes, { ...schools, area: '450126105000' }] })).toEqual({ fault: { of: 'all', says: words.outside } })
  })
})
