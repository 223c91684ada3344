// What is seen on the map: a ground, and the shapes and marks of the page as layers.
import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { lonLat, type Point } from "./rd.ts";

export interface Shape { role: string; name: string; rings: Point[][] }
export interface Mark { at: Point; name: string; tone: string }

const closed = (ring: Point[]): Point[] => [...ring, ring[0] ?? [0, 0]].map((point) => lonLat(point as Point));

function polygons(shapes: Shape[], role: string): GeoJSONSourceSpecification {
    const features = shapes.filter((shape) => shape.role === role).flatMap((shape) => shape.rings.map((ring) => ({
        type: "Feature" as const,
        properties: { name: shape.name },
        geometry: role === "road"
            ? { type: "LineString" as const, coordinates: ring.map(lonLat) }
            : { type: "Polygon" as const, coordinates: [closed(ring)] },
    })));
    return { type: "geojson", data: { type: "FeatureCollection", features } };
}

function points(marks: Mark[]): GeoJSONSourceSpecification {
    const features = marks.map((mark) => ({
        type: "Feature" as const,
        properties: { name: mark.name, tone: mark.tone },
        geometry: { type: "Point" as const, coordinates: lonLat(mark.at) },
    }));
    return { type: "geojson", data: { type: "FeatureCollection", features } };
}

// Colours come from the theme of the page.
export const colour = (name: string): `#${string}` =>
    getComputedStyle(document.documentElement).getPropertyValue(`--basis-color-${name}`).trim() as `#${string}` || "#666666";

export function styleOf(shapes: Shape[], marks: Mark[], shown: boolean): StyleSpecification {
    return {
        version: 8,
        sources: {
            building: polygons(shapes, "building"), area: polygons(shapes, "area"), road: polygons(shapes, "road"),
            former: polygons(shapes, "former_boundary"), boundary: polygons(shown ? shapes : [], "boundary"), marks: points(marks),
        },
        layers: [
            { id: "ground", type: "background", paint: { "background-color": colour("default-bg-hover") } },
            { id: "area", type: "fill", source: "area", paint: { "fill-color": colour("default-bg-active") } },
            { id: "road", type: "line", source: "road", paint: { "line-color": colour("default-bg-document"), "line-width": 4 } },
            { id: "building", type: "fill", source: "building",
                paint: { "fill-color": colour("default-border-subtle"), "fill-outline-color": colour("default-border-default") } },
            { id: "former", type: "line", source: "former",
                paint: { "line-color": colour("default-color-subtle"), "line-width": 2, "line-dasharray": [3, 2] } },
            { id: "boundary", type: "fill", source: "boundary",
                paint: { "fill-color": colour("accent-1-inverse-bg-default"), "fill-opacity": 0.14 } },
            { id: "boundary-line", type: "line", source: "boundary",
                paint: { "line-color": colour("accent-1-border-default"), "line-width": 3 } },
            { id: "marks", type: "circle", source: "marks",
                paint: { "circle-radius": 7, "circle-stroke-width": 2, "circle-stroke-color": colour("default-bg-document"),
                    "circle-color": ["match", ["get", "tone"], "bad", colour("negative-border-default"), "warning",
                        colour("warning-border-default"), "good", colour("positive-border-default"), colour("info-border-default")] } },
        ],
    };
}
