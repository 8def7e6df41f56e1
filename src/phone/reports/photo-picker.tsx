import { isWithin } from '../../domain/area.ts'
import type { ReportPhoto } from '../../domain/report/report.ts'
import { usePhotosHeld } from '../record-book/photos-held.ts'
import { usePhotoUrl } from '../record-book/photos.ts'
import { useTerritory } from '../record-book/territory.ts'
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
  const territory = useTerritory()
  const held = usePhotosHeld(period.from, period.to)?.filter(({ version }) => isWithin(version.area, area))
  if (!held) return <output className={styles['note']}>{say(words.looking)}</output>
  if (held.length === 0) return <p className={styles['note']}>{say(words.photosNone)}</p>
  const toggle = (hash: string, caption: string) =>
    onChange(chosen.some((each) => each.hash === hash) ? chosen.filter((each) => each.hash !== hash) : [...chosen, { hash, caption }])
  return (
    <>
      <p className={styles['note']}>{say(words.photosNote)}</p>
      <ul className={styles['photo-choice']}>
        {held.map(({ hash, version }) => {
          const place = territory?.placeById.get(version.place)?.name ?? version.place
          // What is printed is Chinese.
          const caption = words.photo.zh.replace('{place}', place).replace('{day}', dayWords(version.day, 'zh-CN', version.day))
          return (
            <li key={hash}>
              <label className={styles['photo']}>
                <input type="checkbox" checked={chosen.some((each) => each.hash === hash)} onChange={() => toggle(hash, caption)} />
                <Thumbnail hash={hash} />
                <span>{caption}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Thumbnail({ hash }: { readonly hash: string }) {
  const url = usePhotoUrl(hash)
  return url && <img src={url} alt="" />
}
