import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'
import { hasPersonalData, withoutPersonalData } from './personal.ts'

interface PlainTextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly fault: string | null
  readonly placeholder?: string
}

/** A sentence; what looks like a number of a person is to be struck out before it is saved. */
export function PlainText({ label, value, onChange, fault, placeholder }: PlainTextProps) {
  const say = useSay()
  const personal = hasPersonalData(value)
  return (
    <>
      <TextField
        label={label}
        value={value}
        maxLength={400}
        onChange={onChange}
        fault={personal ? say(words.personal) : fault}
        {...(placeholder !== undefined && { placeholder })}
      />
      {personal && (
        <Button kind="secondary" size="small" onClick={() => onChange(withoutPersonalData(value))}>
          {say(words.strike)}
        </Button>
      )}
    </>
  )
}
