/** How a change on the screen went, in milliseconds. */
export interface Watched {
  /** Until the last thing it led to was drawn. */
  readonly took: number
  /** Each frame from its beginning until then. */
  readonly frames: readonly number[]
}

/** After so many frames without a stroke a map has settled; what works on in between holds frames up and is waited for. */
const quiet = 30

/** Milliseconds. */
const patience = 60_000

let drawn = false
const pen = ['fill', 'stroke', 'drawImage', 'putImageData', 'clearRect']
for (const [prototype, strokes] of [
  [CanvasRenderingContext2D.prototype, pen],
  [OffscreenCanvasRenderingContext2D.prototype, pen],
  [ImageBitmapRenderingContext.prototype, ['transferFromImageBitmap']],
] as const) {
  for (const name of strokes) {
    const stroke = (prototype as unknown as Record<string, (...told: unknown[]) => unknown>)[name]
    Object.assign(prototype, {
      [name](this: unknown, ...told: unknown[]) {
        drawn = true
        return stroke?.apply(this, told)
      },
    })
  }
}

/** Sets something off and follows the frames until no canvas of the page is drawn on any more. */
export async function watch(setOff: () => void | Promise<void>): Promise<Watched> {
  await nextFrame()
  drawn = false
  const began = performance.now()
  let setOffYet = false
  const going = Promise.resolve(setOff()).then(() => (setOffYet = true))
  const frames: number[] = []
  let begun = false
  let [before, last] = [began, began]
  let settled = 0
  for (;;) {
    await nextFrame()
    const now = performance.now()
    frames.push(now - before)
    before = now
    if (drawn || !setOffYet) {
      last = now
      settled = frames.length
      begun ||= drawn
    }
    drawn = false
    if (begun && frames.length - settled >= quiet) break
    if (now - began > patience) throw new Error(begun ? 'it went on being drawn' : 'nothing was drawn')
  }
  await going
  return { took: last - began, frames: frames.slice(0, settled) }
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
