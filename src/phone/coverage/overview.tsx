import { Grid2x2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AreaCode } from '../../domain/area.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { coverage as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import { AreaTable } from './area-table.tsx'
import { isLastStep } from './entries.ts'
import { ExportButton } from './export-button.tsx'
import { Filters } from './filters.tsx'
import { Head } from './head.tsx'
import { HullMap } from './hull-map.tsx'
import { PlaceTable } from './place-table.tsx'
import styles from './overview.module.css'
import { hrefOf } from './query.ts'
import { Strip } from './strip.tsx'
import type { View } from './use-view.ts'

/** Map and table side by side: what is chosen in one is lit up in the other. */
export function Overview({ view }: { readonly view: View }) {
  const say = useSay()
  const [, go] = useLocation()
  const { query, scope, rows, total, names, kind } = view
  // A row looked for by hand stays in sight; one tapped on the map is brought there.
  const [tapped, setTapped] = useState<AreaCode | null>(null)
  const choose = (code: AreaCode) => go(hrefOf(query, { chosen: code === query.chosen ? null : code }), { replace: true })
  const last = isLastStep(scope)
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <Head view={view} />
        <div className={styles['tools']}>
          <Filters view={view} />
          {total.expected > 0 && <ExportButton subject={last ? 'places' : 'areas'} view={view} rows={last ? total.expected : rows.length} />}
        </div>
      </header>
      {total.expected === 0 ? (
        <EmptyState icon={<Grid2x2 />} title={say(words.nothing, { kind: names.kind(kind) })} note={say(words.nothingNote)} />
      ) : (
        <>
          <Strip view={view} />
          <div className={styles['panes']}>
            <HullMap view={view} onTap={setTapped} />
            {last ? <PlaceTable view={view} /> : <AreaTable view={view} tapped={tapped} onChoose={choose} />}
          </div>
        </>
      )}
    </div>
  )
}
