import type { AreaCode } from '../../domain/area.ts'
import type { Period } from '../../domain/day.ts'
import type { FiguresReply } from '../../protocol/figures.ts'
import type { Reply } from './reply.ts'
import { ask } from './transport.ts'

export type { FiguresReply, OfficeFigures } from '../../protocol/figures.ts'
export type { Refused } from './reply.ts'

/** 查对: what the office's store counts in an area and its children over these days. */
export function askFigures(area: AreaCode, { from, to }: Period): Promise<Reply<FiguresReply>> {
  return ask('GET', `/api/figures?area=${area}&from=${from}&to=${to}`)
}
