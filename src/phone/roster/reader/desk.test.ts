import writeExcelFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { Area } from '../../../domain/area.ts'
import { distanceMetres, type Place } from '../../../domain/place.ts'
import { toShown } from '../../coordinates/shift.ts'
import { Desk, type OpenedPart } from './desk.ts'
import type { Settings } from './understand.ts'

const area = (code: string, name: string, shortName = name): Area => ({ code, name, shortName, parent: null, initials: '' })
const areas = [area('450126104000', '新桥镇'), area('450126104202', '民范村委会', '民范村'), area('450126104203', '新安村委会', '新安村')]
const csv = (text: string, encoding: 'utf-8' | 'gbk' = 'utf-8') =>
  new Blob([encoding === 'gbk' ? new Uint8Array(gbk) : text], { type: 'text/csv' })

/** 村,门牌 / 民范村,1号, as Excel in Chinese saves it. */
const gbk = [0xb4, 0xe5, 0x2c, 0xc3, 0xc5, 0xc5, 0xc6, 0x0d, 0x0a, 0xc3, 0xf1, 0xb7, 0xb6, 0xb4, 0xe5, 0x2c, 0x31, 0xba, 0xc5]

async function open(desk: Desk, file: Blob): Promise<OpenedPart> {
  const opened = await desk.open(file)
  if ('fault' in opened) throw new Error(opened.fault)
  const [first] = opened.parts
  if (!first) throw new Error('no list')
  return first
}

function read(desk: Desk, { part, list, matched }: OpenedPart, change: Partial<Settings> = {}, known: readonly Place[] = []) {
  const settings: Settings = {
    list,
    ...matched[list],
    kind: 'household',
    coordinates: 'wgs84',
    areas,
    own: ['450126000000'],
    additions: null,
    ...change,
  }
  const villages = desk.read(part, settings, () => undefined)
  desk.know(part, known)
  return { villages, preview: desk.preview(part) }
}

const knownDoor: Place = {
  id: '450126104202-00001',
  kind: 'household',
  name: '1号',
  area: '450126104202',
  within: null,
  latitude: 23.2206,
  longitude: 108.8046,
  size: 4,
  initials: '1h',
}

describe('a messy list of an office', () => {
  const text = [
    '新桥镇走访对象名册,,,,,,',
    '',
    '序号,户主姓名,村,门牌,人口,经度,纬度',
    '1,张三,民范村,１号,４,108.8046,23.2206',
    '2,李四,民范村,1号,4,108.8046,23.2206',
    '',
    '3,王五,新安村,=1+1,2,108.81,23.22',
    '4,赵六,无此村,9号,2,108.81,23.22',
  ].join('\r\n')

  test('is read row by row: good ones count, faulty ones are named by the number of their row', async () => {
    const desk = new Desk()
    const opened = await open(desk, csv(text))
    expect(opened).toMatchObject({ list: 'places', rows: 5, personal: ['户主姓名'] })
    expect(opened.headers.places).toEqual(['序号', null, '村', '门牌', '人口', '经度', '纬度'])
    const { villages, preview } = read(desk, opened)
    expect(villages).toEqual(['450126104202', '450126104203'])
    expect(preview).toEqual({
      counts: { new: 2, changed: 0, unchanged: 0 },
      rough: 0,
      along: 0,
      faulty: 2,
      faults: [
        { row: 5, why: 'twice-in-file', value: '1号' },
        { row: 8, why: 'unknown-village', value: '无此村' },
      ],
      toSend: 2,
      map: expect.objectContaining({ away: { wgs84: null, gcj02: null } }),
    })
    expect(preview.map?.villages.map(({ name, known }) => [name, known])).toEqual([['民范村', false], ['新安村', false]])
    expect(desk.rows(0, 0, 1)).toMatchObject([{ row: 4, name: '1号', area: '450126104202', size: 4 }])
    expect(desk.rows(0, 1, 9)).toHaveLength(1)
  })

  test('gives its faulty rows back with the reason, without names and without formulas', async () => {
    const desk = new Desk()
    read(desk, await open(desk, csv(text)))
    const words = { reason: '问题', line: '行', why: { 'unknown-village': '名册里没有这个村' } }
    const late = { row: 7, why: 'other-area', value: '' } as const
    expect(desk.faultsFile(0, [late], words).split('\r\n')).toEqual([
      '\uFEFF问题,行,序号,村,门牌,人口,经度,纬度',
      'twice-in-file 1号,5,2,民范村,1号,4,108.8046,23.2206',
      "other-area,7,3,新安村,'=1+1,2,108.81,23.22",
      '名册里没有这个村 无此村,8,4,无此村,9号,2,108.81,23.22',
      '',
    ])
  })

  test('moves points of Chinese map services back to where they are', async () => {
    const desk = new Desk()
    read(desk, await open(desk, csv(text)), { coordinates: 'gcj02' })
    const [row] = desk.rows(0, 0, 1)
    const point = row && 'point' in row ? row.point : null
    if (!point) throw new Error('no point')
    const inFile = { latitude: 23.2206, longitude: 108.8046 }
    expect(distanceMetres(point, inFile)).toBeGreaterThan(300)
    expect(distanceMetres(toShown(point, 'gcj02'), inFile)).toBeLessThan(1)
  })

  test('is compared with what is on the roster', async () => {
    const desk = new Desk()
    const opened = await open(desk, csv(text))
    const { counts, map } = read(desk, opened, {}, [knownDoor]).preview
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 1 })
    // The file is in WGS-84 and has the known door twice: read the other way, it lies far off.
    expect(map?.away.wgs84).toEqual({ of: 'doors', count: 2, metres: 0 })
    expect(map?.away.gcj02?.metres).toBeGreaterThan(300)
    expect(map?.villages[0]?.known).toBe(true)
    // Chosen the other way it is told the same.
    expect(read(desk, opened, { coordinates: 'gcj02' }, [knownDoor]).preview.map?.away.wgs84?.metres).toBeLessThan(2)
  })
})

test('a list without coordinates is counted, and its villages go out whole, what has a point first', async () => {
  const desk = new Desk()
  const rows = ['民范村,1号,,', '民范村,2号,,', '民范村,3号,108.8046,23.2206', '新安村,4号,,', '新安村,5号,108.81,23.22', '新安村,6号,,']
  const opened = await open(desk, csv(['村,门牌,经度,纬度', ...rows].join('\r\n')))
  const { preview } = read(desk, opened)
  expect(preview).toMatchObject({ counts: { new: 6 }, rough: 4, faulty: 0 })
  const namesOf = (from: number, most: number) => desk.rows(0, from, most).map((row) => row.name)
  expect(namesOf(0, 5)).toEqual(['3号', '1号', '2号'])
  expect(namesOf(3, 5)).toEqual(['5号', '4号', '6号'])
  // A village that is larger than a request is cut.
  expect(namesOf(0, 2)).toEqual(['3号', '1号'])
  expect(namesOf(2, 2)).toEqual(['2号'])
  // What is known already keeps its rough point, and is not counted again.
  const known: Place = { ...knownDoor, name: '2号', rough: true }
  expect(read(desk, opened, {}, [known]).preview).toMatchObject({ counts: { new: 5, unchanged: 1 }, rough: 3 })
})

test('a natural village that gets its point is one changed row, and who goes along with it is counted beside it', async () => {
  const desk = new Desk()
  const opened = await open(desk, csv('村,类型,名称,经度,纬度\r\n民范村,自然村,12组,108.82,23.23'))
  const hamlet: Place = { ...knownDoor, id: '450126104202-00009', kind: 'natural_village', name: '12组', rough: true }
  const doors = ['1号', '2号'].map((name, i): Place => ({ ...knownDoor, id: `450126104202-0000${i}`, name, within: hamlet.id, rough: true }))
  const { preview } = read(desk, opened, {}, [hamlet, ...doors, { ...knownDoor, id: '450126104202-00003', name: '3号', within: hamlet.id }])
  expect(preview).toMatchObject({ counts: { new: 0, changed: 1, unchanged: 0 }, rough: 0, along: 2, toSend: 1 })
})

test('a workbook is read from the sheet whose headers say something, formulas as their results', async () => {
  const buffer = await writeExcelFile(
    [
      { data: [[{ value: '说明' }]], sheet: '说明' },
      {
        data: [
          [{ value: '区划代码' }, { value: '名称' }],
          [{ value: 450126104202, type: Number }, { value: '民范村委会' }],
          [{ value: '450126104202001' }, { value: '第1网格' }],
          [{ value: '450126109201' }, { value: '无上级村' }],
        ],
        sheet: '区划',
      },
    ] as never,
  ).toBuffer()
  const desk = new Desk()
  const opened = await open(desk, new Blob([new Uint8Array(buffer)]))
  expect(opened).toMatchObject({ list: 'areas', rows: 3 })
  const { preview } = read(desk, opened)
  expect(preview).toMatchObject({
    counts: { new: 1, changed: 0, unchanged: 1 },
    faults: [{ row: 4, why: 'no-parent', value: '450126109201' }],
  })
})

test('places of one sheet lie in the areas that another sheet brings', async () => {
  const sheet = (name: string, rows: readonly string[][]) => ({ sheet: name, data: rows.map((row) => row.map((value) => ({ value }))) })
  const buffer = await writeExcelFile([
    sheet('填表说明', [['请如实填写']]),
    sheet('门牌', [['村代码', '网格编号', '门牌', '经度', '纬度'], ['450126104208', '1', '1号', '108.8', '23.2']]),
    sheet('网格', [['区划代码', '名称'], ['450126104208', '新村委会'], ['450126104208001', '第1网格']]),
  ] as never).toBuffer()
  const desk = new Desk()
  const opened = await desk.open(new Blob([new Uint8Array(buffer)]))
  if ('fault' in opened) throw new Error(opened.fault)
  const [doors, grids] = opened.parts
  if (!doors || !grids) throw new Error('not two lists')
  expect(opened).toMatchObject({ unread: ['填表说明'], parts: [{ sheet: '门牌', list: 'places', sure: true }, { sheet: '网格', list: 'areas', sure: true }] })
  expect(read(desk, grids).preview.counts.new).toBe(2)
  expect(read(desk, doors).preview).toMatchObject({ counts: { new: 1 }, faulty: 0 })
})

test('a CSV in GBK is read as one in UTF-8 is', async () => {
  const desk = new Desk()
  const opened = await open(desk, csv('', 'gbk'))
  expect(opened.headers.places).toEqual(['村', '门牌'])
})

test.each([
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'old-excel'],
  ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 0]), 'not-a-table'],
  ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'not-a-table'],
  ['nothing', new Uint8Array(), 'empty'],
])('%s is no roster', async (_, bytes, fault) => {
  expect(await new Desk().open(new Blob([bytes]))).toEqual({ fault })
})
