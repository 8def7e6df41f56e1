import { CodeForm } from './code-form.tsx'
import { DemoIdentities } from './demo-identities.tsx'
import { Doorway } from './doorway.tsx'
import { useWelcome } from './use-welcome.ts'

/** The way in: a code from the office, or a made-up identity where the data are made up. */
export function SignIn() {
  const { welcome, cutOff, again } = useWelcome()
  return (
    <Doorway office={welcome?.office ?? ''} cutOff={cutOff} onRetry={again}>
      {welcome && welcome.demo.length > 0 && <DemoIdentities identities={welcome.demo} />}
      <CodeForm />
    </Doorway>
  )
}
