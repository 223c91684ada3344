// Snapping: the corner that is near on the screen, or else the nearest place on an edge.
import type { Point } from "./rd.ts";

export interface Pixel { x: number; y: number }
export type Project = (lon: number, lat: number) => Pixel;

const cornerPixels = 14, edgePixels = 10;
const far = (a: Pixel, b: Pixel): number => Math.hypot(a.x - b.x, a.y - b.y);

// How far along the edge, from 0 to 1, the pixel lies nearest.
function along(from: Pixel, to: Pixel, at: Pixel): number {
    const x = to.x - from.x, y = to.y - from.y, length = x * x + y * y;
    return length ? Math.min(1, Math.max(0, ((at.x - from.x) * x + (at.y - from.y) * y) / length)) : 0;
}

const between = (a: number, b: number, part: number): number => a + (b - a) * part;

export function snapped(at: Pixel, rings: Point[][], project: Project): Point | undefined {
    let corner: Point | undefined, edge: Point | undefined;
    let toCorner = cornerPixels, toEdge = edgePixels;
    for (const ring of rings) {
        const seen = ring.map(([lon, lat]) => project(lon, lat));
        ring.forEach((point, i) => {
            const next = (i + 1) % ring.length, here = seen[i] as Pixel, there = seen[next] as Pixel, end = ring[next] as Point;
            if (far(here, at) < toCorner) toCorner = far(here, at), corner = point;
            const part = along(here, there, at);
            const off = far({ x: between(here.x, there.x, part), y: between(here.y, there.y, part) }, at);
            if (off < toEdge) toEdge = off, edge = [between(point[0], end[0], part), between(point[1], end[1], part)];
        });
    }
    return corner ?? edge;
}
