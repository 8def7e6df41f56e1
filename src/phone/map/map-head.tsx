import { List, Map as MapIcon, Navigation, Search } from 'lucide-react'
import type { Ref } from 'react'
import type { PlaceKindId } from '../../domain/place.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Chip } from '../ui/chip.tsx'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { inOrder, kindName } from './kind-words.ts'
import styles from './map-head.module.css'
import type { PeriodChoice } from '../../domain/period-choice.ts'
import { Pick } from './pick.tsx'
import { usePeriodName } from './period-name.ts'
import { ToolButton } from './tool-button.tsx'

/** What the map is covered by: nothing, the list of what it shows, or the nearest places that are left. */
export type Panel = 'map' | 'list' | 'nearest'

interface MapHeadProps {
  readonly ref: Ref<HTMLDivElement>
  /** Kinds that are on the roster. */
  readonly kinds: readonly PlaceKindId[]
  readonly kind: PlaceKindId | null
  readonly onKind: (kind: PlaceKindId | null) => void
  readonly periods: readonly PeriodChoice[]
  readonly period: PeriodChoice
  readonly onPeriod: (id: string) => void
  readonly panel: Panel
  readonly onPanel: (panel: Panel) => void
  readonly onSearch: () => void
}

export function MapHead({ ref, kinds, kind, onKind, periods, period, onPeriod, panel, onPanel, onSearch }: MapHeadProps) {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const periodName = usePeriodName()
  return (
    <div ref={ref} className={styles['head']}>
      <Pick
        label={say(words.kind)}
        value={kind ?? ''}
        options={[
          { value: '', label: say(words.allKinds) },
          ...inOrder(vocabulary, kinds).map((id) => ({ value: id, label: kindName(vocabulary, id, language) })),
        ]}
        onChange={(id) => onKind(id === '' ? null : id)}
      />
      <Pick
        label={say(words.period)}
        value={period.id}
        options={periods.map((choice) => ({ value: choice.id, label: periodName(choice) }))}
        onChange={onPeriod}
      />
      <div className={styles['search']}>
        <ToolButton label={say(words.search)} icon={<Search />} onPress={onSearch} />
      </div>
      <div className={styles['acts']}>
        <Chip on={panel === 'nearest'} onToggle={() => onPanel(panel === 'nearest' ? 'map' : 'nearest')}>
          {panel !== 'nearest' && <Navigation size={20} />}
          {say(words.nearest)}
        </Chip>
        <Chip on={false} onToggle={() => onPanel(panel === 'list' ? 'map' : 'list')}>
          {panel === 'list' ? <MapIcon size={20} /> : <List size={20} />}
          {say(panel === 'list' ? words.showMap : words.list)}
        </Chip>
      </div>
    </div>
  )
}
