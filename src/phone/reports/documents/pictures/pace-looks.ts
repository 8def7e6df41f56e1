import type { PaceClass } from '../../../../domain/pace.ts'
import { colours, type Filling } from './drawing.ts'

/** How an area looks by what part of its doors is covered: outline and filling differ, not colour alone. Without doors: a grey dash. */
export const paceLooks: Readonly<Record<PaceClass | 'none', Filling>> = {
  'far-behind': { fill: '#FFFFFF', stroke: colours.gap, lineWidth: 3, dashed: true },
  behind: { fill: '#FFFFFF', hatched: '#E3A98C', stroke: colours.gap, lineWidth: 3 },
  'on-pace': { fill: '#FFFFFF', hatched: '#8DBDB6', stroke: colours.accent, lineWidth: 3 },
  ahead: { fill: '#A9CFC8', stroke: colours.accent, lineWidth: 3 },
  none: { stroke: colours.line, dashed: true },
}

export const paceTexts: Readonly<Record<PaceClass, string>> = {
  'far-behind': '不到25%',
  behind: '25%至50%',
  'on-pace': '50%至75%',
  ahead: '75%以上',
}
