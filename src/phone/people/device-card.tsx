import { CircleAlert, Smartphone } from 'lucide-react'
import { useBook } from '../record-book/book.ts'
import type { PersonDevice } from '../sync/people.ts'
import { Button } from '../ui/button.tsx'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { people as words, person as acts } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { persistedWords } from './device-words.ts'
import styles from './people.module.css'

interface DeviceCardProps {
  readonly device: PersonDevice
  /** Visits that were on it and are probably gone. */
  readonly lost: number
  /** What it is called here. */
  readonly name: string
  /** Null where the asker may not. */
  readonly onCut: (() => void) | null
  readonly onTakeBack: () => void
}

/** One phone of a person: all that it has told, and the way to cut it off or to take it back. */
export function DeviceCard({ device, lost, name, onCut, onTakeBack }: DeviceCardProps) {
  const say = useSay()
  const moment = useMomentWords()
  const { device: here } = useBook()
  const { cutOff, lastSync, waiting, app } = device
  const own = device.device === here
  return (
    <li className={styles['device']}>
      <Smartphone className={styles['deviceIcon']} />
      <div>
        <h3 className={styles['deviceName']}>
          {name}
          {own && <span className={styles['you']}>{say(words.thisPhone)}</span>}
        </h3>
        {cutOff !== null && <p className={styles['cut']}>{say(words.cut, moment(cutOff))}</p>}
        <p>{say(words.lastSync, moment(lastSync))}</p>
        {lost > 0 ? (
          <p className={styles['lost']}>
            <CircleAlert size={20} />
            <span>
              {say(words.lost, { n: lost })} {say(words.lostNote)}
            </span>
          </p>
        ) : (
          <p className={waiting > 0 ? styles['waits'] : undefined}>
            {say(waiting > 0 ? words.waiting : words.nothingWaits, { n: waiting })}
          </p>
        )}
        <p className={styles['facts']}>
          <span>{say(words.version, { version: app })}</span>
          <span>{say(persistedWords(device))}</span>
        </p>
      </div>
      {onCut && cutOff !== null && (
        <Button kind="secondary" size="small" aria-label={say(acts.takeBackFor, { phone: name })} onClick={onTakeBack}>
          {say(acts.takeBack)}
        </Button>
      )}
      {onCut && cutOff === null && !own && (
        <Button kind="danger" size="small" aria-label={say(acts.cutFor, { phone: name })} onClick={onCut}>
          {say(acts.cut)}
        </Button>
      )}
    </li>
  )
}
