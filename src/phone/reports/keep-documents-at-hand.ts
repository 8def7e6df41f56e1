import { keepWriterAtHand } from '../files/workbook-writer.ts'

let atHand = false

/**
 * Has the programs that make Word files, fill templates and forms, and draw pictures fetched while there is a signal, and
 * so kept: a report may have to be printed where there is none. Nobody else downloads them.
 */
export function keepDocumentsAtHand(): void {
  keepWriterAtHand()
  if (atHand || !('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
  atHand = true
  Promise.all([
    import('./documents/docx/make-docx.ts'),
    import('./documents/template/fill-template.ts'),
    import('./documents/make-report-workbook.ts'),
    import('./documents/template/placeholders.ts'),
    import('./documents/pictures/draw.ts'),
    import('./documents/form/read-form.ts'),
    import('./documents/form/fill-form.ts'),
  ]).catch(() => (atHand = false))
}
