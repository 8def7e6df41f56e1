import { Camera, Images, X } from 'lucide-react'
import { useRef, useState, type ChangeEvent } from 'react'
import type { PhotoRef } from '../../domain/visit.ts'
import { shrinkPhoto } from '../device/shrink-photo.ts'
import { useBook } from '../record-book/book.ts'
import { BookError } from '../record-book/failure.ts'
import { keepPhoto, usePhotoUrl } from '../record-book/photos.ts'
import { Section } from '../ui/section.tsx'
import { photoWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import logStyles from './log-visit.module.css'
import styles from './photo-strip.module.css'

/** As many as a version may name. */
const most = 12

type Fault = 'not-an-image' | 'too-large' | 'notKept' | 'enough'

interface PhotoStripProps {
  readonly photos: readonly PhotoRef[]
  /** Beside the title while there is no photo. */
  readonly advice?: string | undefined
  /** The camera may take the whole memory, and the page with it: everything must be written down first. */
  readonly onAdd: (photo: PhotoRef) => void
  readonly onRemove: (hash: string) => void
  readonly onFull: () => void
}

export function PhotoStrip({ photos, advice, onAdd, onRemove, onFull }: PhotoStripProps) {
  const say = useSay()
  const book = useBook()
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)

  async function add(files: readonly File[]) {
    setFault(null)
    setWorking(true)
    const room = most - photos.length
    try {
      for (const file of files.slice(0, room)) {
        const shrunk = await shrinkPhoto(file)
        if ('failure' in shrunk) setFault(shrunk.failure)
        else onAdd(await keepPhoto(book, shrunk.photo))
      }
      if (files.length > room) setFault('enough')
    } catch (cause) {
      if (cause instanceof BookError && cause.code === 'full') onFull()
      else setFault('notKept')
    } finally {
      setWorking(false)
    }
  }
  function onFiles(event: ChangeEvent<HTMLInputElement>) {
    const files = Array.from(event.target.files ?? [])
    // The same picture may be chosen again after it was removed.
    event.target.value = ''
    if (files.length > 0) void add(files)
  }
  function open(input: HTMLInputElement | null) {
    input?.click()
  }
  const sum = photos.reduce((bytes, photo) => bytes + photo.bytes, 0)

  return (
    <Section
      title={say(photoWords.title)}
      aside={photos.length > 0 ? say(photoWords.sum, { n: photos.length, size: sizeWords(sum) }) : advice}
    >
      {photos.length > 0 && advice && <p className={logStyles['note']}>{advice}</p>}
      <ul className={styles['strip']}>
        {photos.map((photo, i) => (
          <li key={photo.hash} className={styles['photo']}>
            <Thumbnail hash={photo.hash} label={say(photoWords.photo, { n: i + 1 })} />
            <button type="button" className={styles['remove']} aria-label={say(photoWords.remove, { n: i + 1 })} onClick={() => onRemove(photo.hash)}>
              <span>
                <X size={20} />
              </span>
            </button>
          </li>
        ))}
        {photos.length < most && (
          <>
            <li>
              <button type="button" className={styles['take']} disabled={working} onClick={() => open(camera.current)}>
                <Camera size={28} />
                {say(working ? photoWords.working : photoWords.take)}
              </button>
            </li>
            <li>
              <button type="button" className={styles['take']} disabled={working} onClick={() => open(album.current)}>
                <Images size={28} />
                {say(photoWords.pick)}
              </button>
            </li>
          </>
        )}
      </ul>
      <input ref={camera} hidden type="file" accept="image/*" capture="environment" data-testid="camera" onChange={onFiles} />
      <input ref={album} hidden type="file" accept="image/*" multiple data-testid="album" onChange={onFiles} />
      <p className={logStyles['fault']} role="alert">
        {fault && say(photoWords[fault], { n: most })}
      </p>
    </Section>
  )
}

function Thumbnail({ hash, label }: { readonly hash: string; readonly label: string }) {
  const url = usePhotoUrl(hash)
  return url ? <img src={url} alt={label} /> : <span className={styles['blank']} />
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
