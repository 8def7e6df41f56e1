import 'leaflet/dist/leaflet.css'
import { Canvas, CircleMarker, LayerGroup, Map as LeafletMap } from 'leaflet'
import Supercluster from 'supercluster'
import { stateOf } from '../../../src/domain/coverage.ts'
import { monthOf, yearOf, type LocalDay } from '../../../src/domain/day.ts'
import type { Territory } from '../../../src/phone/record-book/territory.ts'
import type { MapUnderTest } from './map-under-test.ts'

const colours = { covered: '#2e6b4f', tried: '#b07d2b', never: '#b23a2e' }

/** The same places drawn the usual way: clusters, and circles on one canvas, made anew after each move. */
export function clusterMap({ places, marks }: Territory, today: LocalDay): MapUnderTest {
  let map: LeafletMap | null = null
  let clusters = new Supercluster()
  let [kind, period]: [string | null, 'month' | 'year'] = [null, 'year']
  const circles = new LayerGroup()
  const load = () => {
    const days = period === 'year' ? yearOf(today) : monthOf(today)
    const wanted = kind === null ? places : places.filter((place) => place.kind === kind)
    clusters = new Supercluster({ radius: 40, maxZoom: 16 }).load(
      wanted.map((place) => ({
        type: 'Feature',
        properties: { state: stateOf(marks.get(place.id), days) },
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      })),
    )
  }
  const draw = () => {
    if (!map) return
    const view = map.getBounds().pad(0.1)
    circles.clearLayers()
    for (const { geometry, properties } of clusters.getClusters(
      [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()],
      map.getZoom(),
    )) {
      const [longitude = 0, latitude = 0] = geometry.coordinates
      const many = properties.cluster === true
      const radius = many ? 8 + Math.log2(Number(properties.point_count)) : 5
      const color = many ? '#5a5a5a' : colours[properties['state'] as keyof typeof colours]
      circles.addLayer(new CircleMarker([latitude, longitude], { radius, color, weight: 2, fillOpacity: 0.6 }))
    }
  }
  return {
    open(pane, { centre, zoom }) {
      load()
      const element = pane.appendChild(document.createElement('div'))
      element.style.cssText = 'width: 100%; height: 100%'
      map = new LeafletMap(element, { renderer: new Canvas(), attributionControl: false, zoomControl: false, fadeAnimation: false })
      map.setView([centre.latitude, centre.longitude], zoom)
      circles.addTo(map)
      map.on('moveend', draw)
      draw()
    },
    element() {
      if (!map) throw new Error('no map')
      return map.getContainer()
    },
    filterKind(next) {
      kind = next
      load()
      draw()
    },
    filterPeriod(next) {
      period = next
      load()
      draw()
    },
    close() {
      map?.remove()
      map = null
    },
  }
}
