import { attribute, tagsNamed, textOfRuns } from './xml.ts'

/** Where the parts of a workbook lie, by their id and by what they are. */
export function pathsOf(xml: string): { readonly byId: ReadonlyMap<string, string>; byType(type: string): string | undefined } {
  const parts = tagsNamed('Relationship', xml).map((tag) => {
    const target = attribute(tag, 'Target') ?? ''
    return { id: attribute(tag, 'Id') ?? '', type: attribute(tag, 'Type') ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
  })
  return {
    byId: new Map(parts.map(({ id, path }) => [id, path])),
    byType: (type) => parts.find((part) => part.type.endsWith(`/${type}`))?.path,
  }
}

/** Texts that cells name by their number. */
export function sharedStrings(xml: string): string[] {
  return Array.from(xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g), ([, content]) => textOfRuns(content ?? ''))
}
