import { expect, test } from 'vitest'
import { distanceMetres, type Point } from '../../domain/place.ts'
import { toShown, toStored } from './shift.ts'

/** Pairs measured on a map service that shifts: WGS-84, then the same spot in GCJ-02 (test data of the eviltransform project). */
const controlPoints: [name: string, wgs84: Point, gcj02: Point][] = [
  ['上海', at(31.1774276, 121.5272106), at(31.17530398364597, 121.531541859215)],
  ['深圳', at(22.543847, 113.912316), at(22.540796131694766, 113.9171764808363)],
  ['北京', at(39.911954, 116.377817), at(39.91334545536069, 116.38404722455657)],
]

test.each(controlPoints)('fault 36: on a GCJ-02 layer a marker in %s is within 10 m of its control point', (_, wgs84, gcj02) => {
  expect(distanceMetres(toShown(wgs84, 'gcj02'), gcj02)).toBeLessThan(10)
  expect(distanceMetres(wgs84, gcj02)).toBeGreaterThan(300)
})

test.each(controlPoints)('what is pointed at in %s is stored within 10 m of where it is', (_, wgs84, gcj02) => {
  expect(distanceMetres(toStored(gcj02, 'gcj02'), wgs84)).toBeLessThan(10)
})

test('there and back moves nothing by more than a metre, all over the county', () => {
  for (let latitude = 23; latitude < 23.6; latitude += 0.1) {
    for (let longitude = 108.5; longitude < 109.3; longitude += 0.1) {
      const point = at(latitude, longitude)
      expect(distanceMetres(toStored(toShown(point, 'gcj02'), 'gcj02'), point)).toBeLessThan(1)
    }
  }
})

test('a WGS-84 layer such as 天地图 moves nothing', () => {
  const point = at(23.2206, 108.8046)
  expect(toShown(point, 'wgs84')).toEqual(point)
  expect(toStored(point, 'wgs84')).toEqual(point)
})

function at(latitude: number, longitude: number): Point {
  return { latitude, longitude }
}
