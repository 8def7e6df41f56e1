import { Smartphone, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { Screen } from '../ui/screen.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import type { FormState } from './form-state.ts'
import styles from './log-visit.module.css'
import { declaredHarmless, struckOut } from './note-findings.ts'
import { SaveQuestions } from './save-questions.tsx'
import type { Saving } from './use-saving.ts'

interface FormScreenProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  /** What a tap on save will do. */
  readonly sentence: string
  readonly state: FormState
  readonly saving: Saving
  readonly onChange: (change: (state: FormState) => FormState) => void
  readonly children: ReactNode
}

/** Head with the way out, the form, and the save bar with what it asks and says. */
export function FormScreen(props: FormScreenProps) {
  const { title, aside, closeLabel, onClose, sentence, state, saving, onChange, children } = props
  const say = useSay()
  const saveAs = (change: (form: FormState) => FormState) => {
    onChange(change)
    saving.press(change(state))
  }
  const bar = (
    <SaveBar
      icon={saving.fault ? undefined : <Smartphone size={22} />}
      note={
        <>
          <span role="alert" className={styles['fault']}>
            {saving.fault && say(saving.fault)}
          </span>
          {!saving.fault && <span>{sentence}</span>}
        </>
      }
    >
      <Button size="save" aria-disabled={saving.busy} onClick={() => saving.press(state)}>
        {say(saving.busy ? logVisit.saving : logVisit.save)}
      </Button>
    </SaveBar>
  )
  return (
    <Screen title={title} aside={aside} back={{ onPress: onClose, icon: <X />, label: closeLabel }} bar={bar}>
      <div className={styles['form']}>{children}</div>
      <SaveQuestions
        asks={saving.asks}
        onClose={() => saving.ask(null)}
        onStrikeAndSave={() => saveAs(struckOut)}
        onSaveAnyway={() => saveAs(declaredHarmless)}
        onSave={() => saving.press(state)}
      />
    </Screen>
  )
}
