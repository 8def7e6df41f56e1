import { FileSpreadsheet } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface FileButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly wide?: boolean
  readonly icon?: ReactNode
  readonly disabled?: boolean
  /** As a file field takes it. */
  readonly accept: string
  readonly onChoose: (file: File) => void
  readonly children: string
}

/** Asks for one file of this device. The same one can be chosen again after it was corrected. */
export function FileButton({ kind = 'primary', wide, icon = <FileSpreadsheet size={20} />, disabled = false, accept, onChoose, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} wide={wide} icon={icon} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={children}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </>
  )
}
