import type { Asked, Told } from './messages.ts'
import type { Cell } from './sheet.ts'
import { writeWorkbook, type Sheet } from './workbook.ts'

/* Writes one workbook beside the page; ended by the page at any time. */
const sheets: (Omit<Sheet, 'rows'> & { readonly rows: (readonly Cell[])[] })[] = []
const tell = (told: Told) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
  postMessage(told)
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then(
    (file) => tell({ file }),
    (error: unknown) => tell({ failed: String(error) }),
  )
})

async function answer(asked: Asked): Promise<Blob | null> {
  switch (asked.act) {
    case 'sheet':
      sheets.push({ name: asked.name, heads: asked.heads, fixed: asked.fixed, rows: [] })
      return null
    case 'rows':
      for (const row of asked.rows) sheets.at(-1)?.rows.push(row)
      return null
    case 'finish':
      return writeWorkbook(sheets)
  }
}
