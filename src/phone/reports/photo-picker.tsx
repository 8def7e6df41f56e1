import { useState } from 'react'
import { isWithin } from '../../domain/area.ts'
import type { ReportPhoto } from '../../domain/report/report.ts'
import { isDoor } from '../../domain/visit.ts'
import { useBook } from '../record-book/book.ts'
import { keepOfficePhoto, usePhotosOf, type PhotoOfVisit } from '../record-book/photos-of.ts'
import { usePhotoUrl } from '../record-book/photos.ts'
import { useTerritory } from '../record-book/territory.ts'
import { fetchPhoto } from '../sync/photo-down.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { pickWords as words } from '../words/reports.ts'
import { dayWords } from '../words/dates.ts'
import { useSay } from '../words/say.tsx'
import styles from './desk.module.css'
import { usePaper } from './paper/paper.ts'

interface PhotoPickerProps {
  readonly open: boolean
  readonly chosen: readonly ReportPhoto[]
  readonly onChange: (photos: readonly ReportPhoto[]) => void
  readonly onClose: () => void
}

/** Photos of the visits that the report is about. They were stripped of place and camera when they were taken. */
export function PhotoPicker({ open, onClose, ...choice }: PhotoPickerProps) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(words.photos)}>
      <Choice {...choice} />
      <Button wide onClick={onClose}>
        {say(words.done)}
      </Button>
    </Sheet>
  )
}

function Choice({ chosen, onChange }: Pick<PhotoPickerProps, 'chosen' | 'onChange'>) {
  const say = useSay()
  const { period, area } = usePaper()
  const captionOf = useCaption()
  const fetching = useFetching()
  const photos = usePhotosOf(period.from, period.to)?.filter(({ version }) => isWithin(version.area, area))
  if (!photos) return <output className={styles['note']}>{say(words.looking)}</output>
  if (photos.length === 0) return <p className={styles['note']}>{say(words.photosNone)}</p>
  const toggle = async (one: PhotoOfVisit) => {
    const { hash } = one.photo
    if (chosen.some((each) => each.hash === hash)) onChange(chosen.filter((each) => each.hash !== hash))
    else if (await fetching.have(one)) onChange([...chosen, { hash, caption: captionOf(one) }])
  }
  return (
    <>
      <p className={styles['note']}>{say(words.photosNote)}</p>
      <ul className={styles['photo-choice']}>
        {photos.map((one) => {
          const { hash } = one.photo
          return (
            <li key={hash}>
              <label className={styles['photo']}>
                <input type="checkbox" checked={chosen.some((each) => each.hash === hash)} onChange={() => void toggle(one)} />
                <Thumbnail hash={hash} />
                <span>{captionOf(one)}</span>
              </label>
              <output className={styles['note']}>{fetching.of === hash && say(fetching.failed ? words.photoAway : words.photoComing)}</output>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** A photo goes into the report with its bytes, so that it is printed without a connection, too. */
function useFetching() {
  const book = useBook()
  const [at, setAt] = useState<{ readonly of: string; readonly failed: boolean } | null>(null)
  const have = async ({ photo, held }: PhotoOfVisit): Promise<boolean> => {
    if (held) return true
    setAt({ of: photo.hash, failed: false })
    try {
      const copy = await fetchPhoto(photo.hash)
      if (copy) await keepOfficePhoto(book, photo, copy)
      setAt(copy ? null : { of: photo.hash, failed: true })
      return copy !== null
    } catch {
      setAt({ of: photo.hash, failed: true })
      return false
    }
  }
  return { of: at?.of ?? null, failed: at?.failed ?? false, have }
}

/** Where and when, in Chinese, as all that is printed; of a door no more than the village. */
function useCaption() {
  const territory = useTerritory()
  return ({ version: { place, kind, area, day } }: PhotoOfVisit) => {
    const village = territory?.areas.get(area.slice(0, 12))?.shortName ?? ''
    const where = isDoor(kind) ? village : (territory?.placeById.get(place)?.name ?? village)
    return words.photo.zh.replace('{place}', where).replace('{day}', dayWords(day, 'zh-CN', day))
  }
}

function Thumbnail({ hash }: { readonly hash: string }) {
  const url = usePhotoUrl(hash)
  return url && <img src={url} alt="" />
}
