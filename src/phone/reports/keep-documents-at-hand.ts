import { keeperOf } from '../files/keeper-of.ts'
import { keepWriterAtHand } from '../files/workbook-writer.ts'

/**
 * The programs that make Word files, fill templates and forms, and draw pictures: a report may have to be printed where there
 * is no signal. Nobody else downloads them.
 */
export function keepDocumentsAtHand(): void {
  keepWriterAtHand()
  keepMakersAtHand()
}

const keepMakersAtHand = keeperOf(() =>
  Promise.all([
    import('./documents/docx/make-docx.ts'),
    import('./documents/template/fill-template.ts'),
    import('./documents/make-report-workbook.ts'),
    import('./documents/template/placeholders.ts'),
    import('./documents/pictures/draw.ts'),
    import('./documents/form/read-form.ts'),
    import('./documents/form/fill-form.ts'),
  ]),
)
