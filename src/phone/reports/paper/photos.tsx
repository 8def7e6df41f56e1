import { useState } from 'react'
import type { ReportPhoto } from '../../../domain/report/report.ts'
import { usePhotoUrl } from '../../record-book/photos.ts'
import { Button } from '../../ui/button.tsx'
import { desk as words, pickWords } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { PhotoPicker } from '../photo-picker.tsx'
import styles from './paper.module.css'
import { PlainLine } from './plain-line.tsx'

interface PhotosProps {
  readonly photos: readonly ReportPhoto[]
  readonly onChange: (photos: readonly ReportPhoto[]) => void
}

export function Photos({ photos, onChange }: PhotosProps) {
  const say = useSay()
  const [picking, setPicking] = useState(false)
  return (
    <>
      {photos.length === 0 && <p className={styles['quiet']}>{say(words.noPhotos)}</p>}
      {photos.length > 0 && (
        <div className={styles['photos']}>
          {photos.map((photo) => (
            <figure key={photo.hash}>
              <PhotoImage photo={photo} />
              <figcaption>
                <PlainLine
                  className={styles['caption']}
                  label={say(words.caption)}
                  text={photo.caption}
                  onChange={(caption) => onChange(photos.map((each) => (each.hash === photo.hash ? { ...each, caption } : each)))}
                />
              </figcaption>
            </figure>
          ))}
        </div>
      )}
      <p className={styles['quiet']}>
        <Button kind="text" onClick={() => setPicking(true)}>
          {say(pickWords.photos)}
        </Button>
      </p>
      <PhotoPicker open={picking} chosen={photos} onChange={onChange} onClose={() => setPicking(false)} />
    </>
  )
}

function PhotoImage({ photo }: { readonly photo: ReportPhoto }) {
  const url = usePhotoUrl(photo.hash)
  return url && <img src={url} alt={photo.caption} />
}
