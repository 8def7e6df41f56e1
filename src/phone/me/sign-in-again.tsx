import { signOut } from '../sync/sign-in.ts'
import { Button } from '../ui/button.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'

/** The way back in after the office has forgotten this phone: the book stays, only the key is renewed. */
export function SignInAgain() {
  const say = useSay()
  return (
    <Button wide onClick={() => void signOut()}>
      {say(words.signInAgain)}
    </Button>
  )
}
