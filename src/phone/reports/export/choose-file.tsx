import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'

interface ChooseFileProps {
  readonly label: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** One file of this device. The same one can be chosen again after it was mended. */
export function ChooseFile({ label, accept, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind="secondary" wide icon={<Upload size={20} />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = Array.from(event.target.files ?? [])
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
