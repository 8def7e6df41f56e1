import { useEffect, useState } from 'react'
import type { PhotoRef } from '../../domain/visit.ts'
import { usePhotoStanding } from '../record-book/photo-standing.ts'
import { usePhotoUrl } from '../record-book/photos.ts'
import { office } from '../sync/office.ts'
import { Section } from '../ui/section.tsx'
import { visit as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import styles from './visit-words.module.css'

export function Photos({ photos }: { readonly photos: readonly PhotoRef[] }) {
  const say = useSay()
  if (photos.length === 0) return null
  return (
    <Section title={say(words.photos)} count={say(words.photoCount, { n: photos.length })}>
      <ul className={styles['photos']}>
        {photos.map((photo, index) => (
          <li key={photo.hash}>
            <Photo photo={photo} n={index + 1} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Photo({ photo: { hash, width, height }, n }: { readonly photo: PhotoRef; readonly n: number }) {
  const say = useSay()
  const url = usePhotoUrl(hash)
  const [gone, setGone] = useState(false)
  const turnedDown = usePhotoStanding(hash) === 'unusable'
  if (gone) return <Gone hash={hash} />
  if (url === null) return <div className={styles['gone']} />
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer" className={styles['photo']}>
        <img src={url} width={width} height={height} alt={say(words.photo, { n })} onError={() => setGone(true)} />
      </a>
      {turnedDown && <p className={styles['turned-down']}>{say(words.photoTurnedDown)}</p>}
    </>
  )
}

/** On its way still, or seen by the office and good for nothing: the office knows which. */
function Gone({ hash }: { readonly hash: string }) {
  const say = useSay()
  const [unusable, setUnusable] = useState(false)
  useEffect(() => {
    let left = false
    void office.photoReceived(hash).then((received) => !left && setUnusable(received === 'unusable'))
    return () => {
      left = true
    }
  }, [hash])
  return <p className={styles['gone']}>{say(unusable ? words.photoUnusable : words.photoGone)}</p>
}
