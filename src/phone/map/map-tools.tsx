import { Crosshair, Layers, LocateFixed, Minus, Plus } from 'lucide-react'
import type { Ref } from 'react'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import styles from './map-tools.module.css'
import { ToolButton } from './tool-button.tsx'
import type { Here } from '../device/use-here.ts'

interface MapToolsProps {
  readonly ref: Ref<HTMLDivElement>
  readonly here: Here
  /** A card is open, and there is little room. */
  readonly few: boolean
  readonly onKey: () => void
  readonly onZoom: (steps: 1 | -1) => void
  readonly onLocate: () => void
}

export function MapTools({ ref, here, few, onKey, onZoom, onLocate }: MapToolsProps) {
  const say = useSay()
  return (
    <div ref={ref} className={styles['tools']}>
      <div className={few ? styles['few'] : styles['all']}>
        <ToolButton label={say(words.key)} icon={<Layers />} onPress={onKey} />
        <ToolButton label={say(words.zoomIn)} icon={<Plus />} onPress={() => onZoom(1)} />
        <ToolButton label={say(words.zoomOut)} icon={<Minus />} onPress={() => onZoom(-1)} />
      </div>
      <ToolButton
        label={say(here.state === 'asking' ? words.asking : words.whereAmI)}
        icon={here.fix ? <LocateFixed /> : <Crosshair />}
        busy={here.state === 'asking'}
        onPress={onLocate}
      />
    </div>
  )
}
