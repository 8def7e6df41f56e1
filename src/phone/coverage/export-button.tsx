import { Download } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { keepWriterAtHand } from '../files/workbook-writer.ts'
import { Button } from '../ui/button.tsx'
import { coverage as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import type { Subject } from './export/subject.ts'
import type { View } from './use-view.ts'

const ExportSheet = lazy(() => import('./export/export-sheet.tsx').then((part) => ({ default: part.ExportSheet })))

interface ExportButtonProps {
  readonly subject: Subject
  readonly view: View
  /** Rows on screen, all pages. */
  readonly rows: number
}

/** Takes what stands on screen out of the app, as a file. */
export function ExportButton({ subject, view, rows }: ExportButtonProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  useEffect(keepWriterAtHand, [])
  return (
    <>
      <Button kind="secondary" size="small" icon={<Download size={20} />} onClick={() => setOpen(true)}>
        {say(words.export)}
      </Button>
      {open && (
        <Suspense>
          <ExportSheet subject={subject} view={view} rows={rows} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
