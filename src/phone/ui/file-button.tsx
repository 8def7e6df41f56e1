import { FileSpreadsheet } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'

interface FileButtonProps {
  readonly kind?: 'primary' | 'quiet'
  readonly disabled?: boolean
  readonly onChoose: (file: File) => void
  readonly children: ReactNode
}

/** Asks for one workbook or CSV file. An old .xls may be chosen, so that it can be said what to do with it. */
export function FileButton({ kind = 'primary', disabled = false, onChoose, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} icon={<FileSpreadsheet size={20} />} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt,.xls"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again after it was corrected.
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </>
  )
}
