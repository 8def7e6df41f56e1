import { nextFrame } from './watch.ts'

const steps = 24

/** Drags the map by nearly its own height and back, a step a frame. */
export async function drag(map: HTMLElement): Promise<void> {
  for (const way of [-1, 1]) {
    const from = way < 0 ? 640 : 200
    press(map, 'mousedown', 180, from)
    for (let step = 1; step <= steps; step++) {
      await nextFrame()
      press(map, 'mousemove', 180, from + (way * 440 * step) / steps)
    }
    // Held still at the end: let go in full swing it would glide on.
    await pause(120)
    press(map, 'mouseup', 180, from + way * 440)
    await nextFrame()
  }
}

/** One level in, or out again. */
export function zoom(map: HTMLElement, way: 'in' | 'out'): void {
  const [clientX, clientY] = [180, 370]
  map.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, clientX, clientY, shiftKey: way === 'out' }))
}

/** Told to the map as a finger would: it bubbles, and whose class is asked for is an element. */
function press(map: HTMLElement, what: string, clientX: number, clientY: number): void {
  map.dispatchEvent(new MouseEvent(what, { bubbles: true, cancelable: true, button: 0, buttons: 1, clientX, clientY }))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
