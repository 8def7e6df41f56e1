import { useEffect, useMemo, useRef } from 'react'
import type { FigureBook, FigureKey } from '../../../domain/report/figure.ts'
import { entrySetsOf } from './entry-sets.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import type { Territory } from '../../record-book/territory.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { desk, panel as words } from '../../words/reports.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import { nameOf } from '../../../domain/vocabulary/row.ts'
import styles from '../desk.module.css'
import { figuresIn } from '../documents/figure-notes.ts'
import { AsOf } from '../as-of.tsx'
import { useWide } from '../../ui/use-wide.ts'
import { deskWidth } from '../desk-width.ts'
import { FigureCard } from './figure-card.tsx'
import { MissingFigures } from './missing-figures.tsx'
import { CheckCard } from './check-card.tsx'
import { SealCard } from './seal-card.tsx'

interface FigurePanelProps {
  readonly report: Report
  readonly book: FigureBook | null
  readonly naming: Naming
  readonly territory: Territory
  readonly chosen: FigureKey | null
  readonly onChoose: (figure: FigureKey) => void
  readonly onChange: (change: (report: Report) => Report) => void
}

/** What is missing first, then every figure of the text with where it comes from, then how all of them are counted. */
export function FigurePanel({ report, book, naming, territory, chosen, onChoose, onChange }: FigurePanelProps) {
  const say = useSay()
  const language = useLanguage()
  const wide = useWide(deskWidth)
  const box = useRef<HTMLDivElement>(null)
  const figures = useMemo(() => (book ? figuresIn(report, book) : []), [report, book])
  useEffect(() => {
    if (chosen !== null) box.current?.querySelector(`[data-source="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  if (!book) return <output className={styles['note']}>{say(desk.counting)}</output>
  const known = figures.filter(({ value }) => value !== null)
  const untyped = (key: FigureKey) =>
    onChange((one) => ({ ...one, typed: Object.fromEntries(Object.entries(one.typed).filter(([name]) => name !== key)) }))
  return (
    <div ref={box} className={styles['panel-inside']} data-source-scroll="">
      <MissingFigures
        figures={figures.filter(({ value }) => value === null)}
        naming={naming}
        onType={(key, figure) => onChange((one) => ({ ...one, typed: { ...one.typed, [key]: figure } }))}
      />
      <div>
        <div className={styles['panel-head']}>
          <h2 className={styles['panel-title']}>{say(words.title)}</h2>
          <span className={styles['note']}>{say(words.count, { n: known.length })}</span>
        </div>
        {!wide && <AsOf book={book} />}
        <ul className={styles['cards']}>
          {known.map((figure) => (
            <FigureCard
              key={figure.key}
              figure={figure}
              report={report}
              book={book}
              naming={naming}
              chosen={figure.key === chosen}
              onChoose={() => onChoose(figure.key)}
              onUntype={() => untyped(figure.key)}
            />
          ))}
        </ul>
      </div>
      <section className={styles['settings']} aria-label={say(words.settings)}>
        <div className={styles['setting']}>
          {say(words.rounding)}
          <Segmented
            label={say(words.rounding)}
            value={report.rounding}
            onChange={(rounding) => onChange((one) => ({ ...one, rounding }))}
            options={[
              { value: 'cut', label: say(words.cut) },
              { value: 'round', label: say(words.round) },
            ]}
          />
        </div>
        <SelectField
          label={say(words.entrySet)}
          value={report.entrySet}
          onChange={(entrySet) => onChange((one) => ({ ...one, entrySet }))}
          options={entrySetsOf(naming.vocabulary, report.entrySet).map((set) => ({ value: set.id, label: nameOf(set, language) }))}
        />
      </section>
      <SealCard report={report} naming={naming} territory={territory} onChange={onChange} />
      <CheckCard report={report} book={book} naming={naming} />
    </div>
  )
}
