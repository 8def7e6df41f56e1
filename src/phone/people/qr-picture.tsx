import { drawCode } from '../codes/draw-code.ts'
import styles from './code.module.css'

/** Dark on white whatever the theme: not every camera reads it the other way round. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = drawCode(text)
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <path d={path} />
    </svg>
  )
}
