import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createCodeReader } from './code-reader.ts'
import { createGatherer } from './parts.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { codes as words } from '../words/codes.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './codes.module.css'

/** Between two looks, so that an old phone stays cool. */
const pause = 150

interface ScanCodesProps {
  /** False when the bytes are not what their name says: then more is read. */
  readonly onWhole: (bytes: ArrayBuffer, name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Reads a colleague's codes with the camera, in whatever order they come, until all of them are there. */
export function ScanCodes({ onWhole, onClose }: ScanCodesProps) {
  const say = useSay()
  const video = useRef<HTMLVideoElement>(null)
  const finish = useEffectEvent(onWhole)
  const [have, setHave] = useState<{ have: number; total: number } | null>(null)
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState<Phrase | null>(null)

  useEffect(() => {
    let left = false
    let camera: MediaStream | null = null
    const scan = async () => {
      camera = await openCamera().catch(() => null)
      const screen = video.current
      if (left) return stop(camera)
      if (!camera || !screen) return setFault(words.noCamera)
      screen.srcObject = camera
      await screen.play().catch(() => undefined)
      setOpen(true)
      const read = await createCodeReader().catch(() => null)
      if (!read) return setFault(words.noReader)
      const gather = createGatherer()
      for (;;) {
        for (const text of await read(screen)) {
          const found = gather(text)
          if (left) return
          if (found) setHave(found)
          if (!found?.whole) continue
          const { bytes, name } = found.whole
          if (await finish(bytes.buffer, name)) return
          setFault(words.damaged)
        }
        await new Promise((resolve) => setTimeout(resolve, pause))
        if (left) return
      }
    }
    void scan()
    return () => {
      left = true
      stop(camera)
    }
  }, [])

  return (
    <Sheet open onClose={onClose} title={say(words.scanTitle)}>
      <video ref={video} className={styles['camera']} muted playsInline aria-hidden="true" hidden={fault !== null && !open} />
      <output>{!fault && say(have ? words.scanSome : open ? words.scanNone : words.scanStarting, have ?? {})}</output>
      <p role="alert" className={styles['fault']}>
        {fault && say(fault)}
      </p>
      <Button kind="quiet" wide onClick={onClose}>
        {say(words.scanCancel)}
      </Button>
    </Sheet>
  )
}

/** The camera at the back, sharp enough for small squares. */
function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: false,
  })
}

function stop(camera: MediaStream | null): void {
  for (const track of camera?.getTracks() ?? []) track.stop()
}
