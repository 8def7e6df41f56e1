import { expect, test } from 'vitest'
import { standardVocabulary } from '../../vocabulary.ts'
import { deedOf } from './deeds.ts'

const { forms } = standardVocabulary

test('every unit of every form that ships reads with a verb and what it counts, or is said by the figures of the area', () => {
  const said = forms.all.flatMap(({ id, units }) => units.map((unit) => [`${id}:${unit}`, deedOf(id, unit, standardVocabulary)] as const))
  expect(said.filter(([, deed]) => deed === null).map(([key]) => key)).toEqual(['home_visit:户', 'home_visit:人次', 'face:人次', 'publicity_van:车次', 'patrol_car:车次'])
  expect(said.filter(([, deed]) => deed?.verb === '' || deed?.object === '')).toEqual([])
  expect(deedOf('leaflet', '份', standardVocabulary)).toEqual({ verb: '发放', object: '宣传单', counts: 'material' })
  // Screens and messages on them are two quantities.
  expect(deedOf('led', '块', standardVocabulary)).toEqual({ verb: '动用', object: '显示屏', counts: 'material' })
  expect(deedOf('led', '条', standardVocabulary)).toEqual({ verb: '播放', object: '显示屏信息', counts: 'session' })
})

test('what the office renamed or added is called as the office calls it', () => {
  const own = { ...forms, of: (id: string) => ({ ...forms.of(id), ...(id === 'leaflet' && { zh: '明白纸' }), ...(id === 'own' && { zh: '山歌会', counts: { 场: 'session' as const } }) }) }
  expect(deedOf('leaflet', '份', { forms: own })).toMatchObject({ verb: '发放', object: '明白纸' })
  expect(deedOf('own', '场', { forms: own })).toEqual({ verb: '开展', object: '山歌会', counts: 'session' })
  expect(deedOf('gone', '个', standardVocabulary)).toEqual({ verb: '开展', object: 'gone', counts: 'session' })
})
