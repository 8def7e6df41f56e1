import type { Metres } from './metres.ts'

/** Kilometres east and north of the county seat. Made up: only the seat is where it is. */
const kilometres: Readonly<Record<string, readonly [number, number]>> = {
  '450126100000': [0, 0],
  '450126101000': [32, 4],
  '450126102000': [21, -17],
  '450126103000': [-13, 5],
  '450126104000': [-9.5, -10.5],
  '450126105000': [22.5, 13],
  '450126106000': [1, 25],
  '450126107000': [14, 5],
  '450126108000': [12.5, 17],
  '450126109000': [-6, 15],
  '450126110000': [1, -21],
  '450126111000': [11, -26],
  '450126112000': [19, -4],
  '450126113000': [29, -9],
  '450126114000': [33, 15],
  '450126115000': [-17, 15],
  '450126451000': [9.5, -12],
}

export function townCentre(code: string): Metres {
  const [east, north] = kilometres[code] ?? [0, 0]
  return { east: east * 1000, north: north * 1000 }
}
