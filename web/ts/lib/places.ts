// Places of the Dutch grid in degrees and back. A place that came from the grid comes back as it was.
import { lonLat, type Point, rd, rounded } from "./rd.ts";

const known = new Map<string, Point>();
const short = (at: Point): Point => at.map((value) => Number(value.toFixed(8))) as Point;

export function degrees(point: Point): Point {
    const made = short(lonLat(point));
    known.set(made.join(), point);
    return made;
}

export const metres = (at: Point): Point => known.get(short(at).join()) ?? rd(at).map(rounded) as Point;
