import { keeperOf } from '../files/keeper-of.ts'

/** Codes are needed where there is no signal: what draws and reads them is fetched before, and kept. */
export const keepCodesAtHand = keeperOf(() => Promise.all([import('./show-codes.tsx'), import('./scan-codes.tsx'), import('./read-code.ts')]))
