/** What we read of a valibot schema or of a step of its pipe; which of these is there follows from the type. */
export interface Part {
  readonly type: string
  readonly pipe?: readonly Part[]
  readonly entries?: Readonly<Record<string, Part>>
  readonly item?: Part
  readonly wrapped?: Part
  readonly options?: readonly Part[]
  readonly requirement?: unknown
}

export interface TextField {
  /** For example `forms.0.unit`. */
  readonly path: string
  /** The string, and what is asked of it. */
  readonly steps: readonly Part[]
}

/** Every field of a schema that takes any text: one without a pattern or a list of its own. A new field is among them by itself. */
export function textFields(part: Part, path = ''): TextField[] {
  const [base = part, ...steps] = flat(part.pipe ?? [])
  const below = (next: Part | undefined, key: string) => (next ? textFields(next, path === '' ? key : `${path}.${key}`) : [])
  switch (base.type) {
    case 'string':
      return steps.some(({ type }) => type === 'regex') ? [] : [{ path, steps: [base, ...steps] }]
    case 'strict_object':
    case 'object':
      return Object.entries(base.entries ?? {}).flatMap(([key, entry]) => below(entry, key))
    case 'array':
      return below(base.item, '0')
    case 'nullable':
    case 'optional':
      return base.wrapped ? textFields(base.wrapped, path) : []
    case 'variant':
      return (base.options ?? []).flatMap((option) => textFields(option, path))
    case 'number':
    case 'boolean':
    case 'picklist':
    case 'literal':
    case 'unknown':
      return []
    default:
      throw new TypeError(`textFields does not know a schema of type ${base.type}`)
  }
}

/** A pipe within a pipe is one. */
function flat(pipe: readonly Part[]): Part[] {
  return pipe.flatMap((part) => (part.pipe ? flat(part.pipe) : [part]))
}
