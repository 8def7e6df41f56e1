import { ImagePlugin, LoopPlugin, TemplateHandler, TextPlugin, type TemplateContent, type TemplateData } from 'easy-template-x'
import type { DocumentInput } from '../document-input.ts'
import { BodyPlugin } from './body-plugin.ts'
import { checkTemplate, type TemplateFault } from './check-template.ts'
import { figuresByName } from './figure-names.ts'
import { knownNames } from './placeholders.ts'
import { reportScope } from './report-scope.ts'
import { resolve } from './scope.ts'
import { readTemplate } from './template-text.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The office's own Word template with the report in it, or all that is wrong with its placeholders. Nothing in a template
 * is ever run: names are looked up in a list, and only once all of them are known.
 */
export async function fillTemplate(template: ArrayBuffer, input: DocumentInput): Promise<{ readonly file: Blob } | { readonly faults: readonly TemplateFault[] }> {
  const paragraphs = readTemplate(new Uint8Array(template))
  if (typeof paragraphs === 'string') return { faults: [{ what: paragraphs, where: null, name: '', meant: null }] }
  const scope = reportScope(input, figuresByName(input.naming))
  const faults = checkTemplate(paragraphs, scope, knownNames(input.naming))
  if (faults.length > 0) return { faults }
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin(), new ImagePlugin(), new BodyPlugin()],
    scopeDataResolver: ({ strPath }) => (resolve(scope, strPath) ?? '') as TemplateContent | TemplateData[],
  })
  try {
    const filled = await handler.process(template, {})
    return { file: new Blob([filled], { type: wordType }) }
  } catch (error) {
    return { faults: [{ what: 'refused', where: null, name: error instanceof Error ? error.message : String(error), meant: null }] }
  }
}
