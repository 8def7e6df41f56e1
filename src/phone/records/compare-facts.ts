import type { Fact } from '../visit-words/facts.ts'

/** The sides with the same lines in the same order, what one of them lacks filled with `blank`; and what differs. */
export function compareFacts(
  sides: readonly (readonly Fact[])[],
  blank: string,
): { readonly sides: readonly (readonly Fact[])[]; readonly differing: ReadonlySet<string> } {
  const longestFirst = Array.from(sides).sort((a, b) => b.length - a.length)
  const labels = [...new Set(longestFirst.flatMap((facts) => facts.map(({ label }) => label)))]
  const filled = sides.map((facts) =>
    labels.map((label) => facts.find((fact) => fact.label === label) ?? { label, value: blank }),
  )
  const differing = labels.filter((_, line) => new Set(filled.map((facts) => facts[line]?.value)).size > 1)
  return { sides: filled, differing: new Set(differing) }
}
