/** As people say it: 8 m, 40 m, 120 m, 1.2 km. Nearer figures would claim more than a phone's position knows. */
export function distanceWords(metres: number): { readonly n: string; readonly unit: 'metres' | 'kilometres' } {
  const step = metres < 20 ? 1 : metres < 100 ? 5 : 10
  const rounded = Math.round(metres / step) * step
  if (rounded < 1000) return { n: String(rounded), unit: 'metres' }
  return { n: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0), unit: 'kilometres' }
}
