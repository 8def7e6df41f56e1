import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TileLayer } from '../../protocol/messages.ts'

/** Headers of every reply. Scripts and styles are files of our own; pictures and tiles also come from the layers' hosts. */
export function securityHeaders(layers: readonly TileLayer[]) {
  const tiles = layers.flatMap(hostsOf).join(' ')
  const policy = [
    `default-src 'self'`,
    `img-src 'self' data: blob: ${tiles}`.trim(),
    `connect-src 'self' ${tiles}`.trim(),
    `style-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    // What they allow stands in src/phone/trusted-types.ts and, for the figures in a report, in its chip-html.ts.
    `require-trusted-types-for 'script'`,
    `trusted-types default chip`,
  ].join('; ')
  return (request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  }
}

/** Origins of a layer; `{s}` stands for one letter each. A template that is no URL was refused with the settings. */
function hostsOf({ url, subdomains }: TileLayer): string[] {
  const letters = url.includes('{s}') ? Array.from(subdomains) : ['']
  return [...new Set(letters.map((letter) => new URL(url.replaceAll('{s}', letter)).origin))]
}
