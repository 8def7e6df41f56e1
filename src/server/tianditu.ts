import type { TileLayer } from '../protocol/messages.ts'

/** 天地图 with the office's own key (CGCS2000, within a metre of WGS-84): streets and pictures from above. */
export function tiandituLayers(key: string): TileLayer[] {
  return [toLayer('vec', '天地图 矢量', key), toLayer('img', '天地图 影像', key)]
}

function toLayer(set: 'vec' | 'img', name: string, key: string): TileLayer {
  const query = new URLSearchParams({
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: set,
    STYLE: 'default',
    TILEMATRIXSET: 'w',
    FORMAT: 'tiles',
    tk: key,
  })
  return {
    id: `tianditu-${set}`,
    name,
    url: `https://t{s}.tianditu.gov.cn/${set}_w/wmts?${query.toString()}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`,
    subdomains: '01234567',
    coordinates: 'wgs84',
    maxZoom: 18,
    attribution: '天地图 国家基础地理信息中心',
  }
}
