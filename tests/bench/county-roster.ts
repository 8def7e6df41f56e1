import writeExcelFile from 'write-excel-file/node'
import type { Area } from '../../src/domain/area.ts'

const headers = ['镇', '村', '村代码', '门牌', '人口', '经度', '纬度'] as const

/** A county's doors as an office lists them, spread evenly over the villages. */
export function* countyRoster(areas: readonly Area[], rows: number): Generator<readonly (string | number)[]> {
  const names = new Map(areas.map((area) => [area.code, area.name]))
  const villages = areas.filter(({ code }) => code.length === 12 && !code.endsWith('000'))
  yield headers
  for (let i = 0; i < rows; i++) {
    const { code, name } = villages[i % villages.length] as Area
    const door = Math.floor(i / villages.length)
    const [north, east] = [23.2 + (door % 200) / 1e4, 108.8 + Math.floor(door / 200) / 1e4]
    yield [names.get(`${code.slice(0, 9)}000`) ?? '', name, code, `${1 + Math.floor(door / 40)}组 ${1 + (door % 40)}号`, 1 + (i % 6), east, north]
  }
}

export function asCsv(lines: Iterable<readonly (string | number)[]>): Buffer {
  return Buffer.from(Array.from(lines, (line) => line.join(',')).join('\r\n'))
}

export async function asWorkbook(lines: Iterable<readonly (string | number)[]>): Promise<Buffer> {
  const data = Array.from(lines, (line) => line.map((value) => ({ value, type: typeof value === 'number' ? Number : String })))
  return writeExcelFile([{ data, sheet: '名册' }] as never).toBuffer()
}
