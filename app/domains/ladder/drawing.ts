import type { Catalogue } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import { type Across, busAt, entryAt, lastUpright, measureAcross, rightOf } from './drawing/across'
import { boxesOf, type Down, measureDown } from './drawing/down'
import { assignLanes, assignRowSlots, type Lanes, type RowSlots } from './drawing/lanes'
import { wrap } from './drawing/lettering'
import { type Box, type Drawing, type DrawnEdge, grid, lettering } from './drawing/model'
import { type Point, rounded, simplified } from './drawing/polyline'
import { arrivalKey, type Route, routesOf } from './drawing/routes'
import { placeTitles } from './drawing/rows'
import { edgesOf } from './graph'

/** The whole ladder laid out: ranks from left to right, tracks as bands, no two boxes touching, no edge through a box. */
export function drawLadder(catalogue: Pick<Catalogue, 'titles' | 'tracks'>, locale: Locale): Drawing {
  const edges = edgesOf(catalogue)
  const placed = placeTitles({ ...catalogue, edges })
  const routes = routesOf(edges, placed)
  const titleNames = new Map(catalogue.titles.map(({ id, name }) => [id, name[locale]]))
  const across = measureAcross(placed, routes, titleNames)
  const lanes = assignLanes(routes, across)
  const slots = assignRowSlots(placed, routes, across)
  const boxes = boxesOf(placed, titleNames, across, slots)
  const room = (across.widths[0] ?? 0) - 4
  const trackNames = new Map(catalogue.tracks.map(({ id, name }) => [id, wrap(name[locale], lettering.label, room)]))
  const down = measureDown(placed, boxes, lanes, trackNames)
  const centreOf = ({ id }: Box) => down.centres[placed.stops.get(id)?.row ?? 0] ?? 0
  return {
    width: across.width,
    height: down.height,
    bands: down.bands,
    rungs: placed.ranks.map((rank, column) => ({
      rank,
      x: across.left[column] ?? 0,
      width: across.widths[column] ?? 0,
    })),
    boxes: boxes.map((box) => ({ ...box, y: centreOf(box) - box.height / 2 })),
    edges: routes.map((route) => drawnEdge(route, across, down, lanes, slots)),
  }
}

function drawnEdge(route: Route, across: Across, down: Down, lanes: Lanes, slots: RowSlots): DrawnEdge {
  const { from, to, bus, lane, edge } = route
  const out = (down.centres[from.row] ?? 0) + (slots.get(`${from.row} ${bus}`) ?? 0) * grid.lane
  const into = (down.centres[to.row] ?? 0) + (slots.get(`${to.row} ${arrivalKey(route)}`) ?? 0) * grid.lane
  const upright = busAt(across, route)
  const points: Point[] = [
    { x: rightOf(across, from.column), y: out },
    { x: upright, y: out },
  ]
  if (lane) {
    const y = (down.gaps[lane.gap] ?? 0) + (lanes.slots.get(arrivalKey(route)) ?? 0) * grid.lane
    const last = lastUpright(across, route)
    points.push({ x: upright, y }, { x: last, y }, { x: last, y: into })
  } else points.push({ x: upright, y: into })
  points.push({ x: entryAt(across, route), y: into })
  const plain = simplified(points)
  return { from: edge.from, to: edge.to, ours: edge.ours, points: plain, path: rounded(plain, 5) }
}
