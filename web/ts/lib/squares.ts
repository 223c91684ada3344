// A map of counts in squares: nearby the squares of a hundred metres, from afar wider ones. The server counts
// and hides; nothing is added up here.
import { type ExpressionSpecification, type GeoJSONSource, Map as LiveMap, NavigationControl, ScaleControl } from "maplibre-gl";
import { addGround } from "./base.ts";
import { colour, type Shape, styleOf } from "./layers.ts";
import { announce } from "./live.ts";
import { lonLat, type Point } from "./rd.ts";

type Square = [x: number, y: number, side: number, count: number];
interface Level { side: number; squares: Square[] }
interface Island { shapes: Shape[]; url: string; words: Record<"no_map" | "seen" | "from_to" | "squares" | "wide", string> }

const sidePixels = 44; // a number must fit in a square
const equator = 40075016.686, tilePixels = 512;
const shades = [0.25, 0.45, 0.65, 0.85];

const filled = (text: string, ...parts: string[]): string => parts.reduce((made, part) => made.replace("{}", part), text);
const number = (value: number): string => value.toLocaleString(document.documentElement.lang || "nl");

function corners([x, y, side]: Square): Point[] {
    const [west, south] = [x * side, y * side];
    return ([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]] as Point[]).map(([dx, dy]) => lonLat([west + dx * side, south + dy * side]));
}

function drawn(level: Level): GeoJSON.FeatureCollection {
    return { type: "FeatureCollection", features: level.squares.map((square) => ({
        type: "Feature", properties: { side: square[2], wide: square[2] > level.side, count: square[3], text: number(square[3]) },
        geometry: { type: "Polygon", coordinates: [corners(square)] },
    })) };
}

// Where a darker shade begins: as many squares in each, as far as their counts differ.
function steps(level: Level): number[] {
    const counts = level.squares.map((square) => square[3]).sort((a, b) => a - b);
    const first = counts[0] ?? 0;
    const at = shades.map((_, i) => counts[Math.floor(counts.length * i / shades.length)] ?? first);
    return [...new Set(at)];
}

class SquareMap extends HTMLElement {
    private island!: Island;
    private levels: Level[] = [];
    private map: LiveMap | undefined;
    private level: Level | undefined;
    private still: Node[] = [];

    connectedCallback(): void {
        this.island = JSON.parse(this.querySelector("script[type='application/json']")?.textContent ?? "{}") as Island;
        fetch(this.island.url)
            .then((answer) => answer.ok ? answer.json() as Promise<{ levels: Level[] }> : Promise.reject(answer))
            .then(({ levels }) => this.open(levels))
            .catch(() => this.stay());
        window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    }

    // The still map is there from the start.
    private stay(): void {
        const view = this.querySelector<HTMLElement>(".map-view");
        if (this.still.length) view?.replaceChildren(...this.still);
        view?.classList.remove("map-live");
        this.say(this.island.words.no_map);
    }

    private open(levels: Level[]): void {
        const view = this.querySelector<HTMLElement>(".map-view"), points = this.points(levels);
        if (!view || !points.length) return;
        this.levels = levels;
        this.still = [...view.childNodes];
        view.replaceChildren();
        view.classList.add("map-live");
        const lon = points.map((point) => point[0]), lat = points.map((point) => point[1]);
        this.map = new LiveMap({
            container: view, style: styleOf(this.island.shapes, [], true), attributionControl: false,
            bounds: [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)],
            fitBoundsOptions: { padding: 24, maxZoom: 16 }, maxZoom: 18, dragRotate: false, pitchWithRotate: false,
            canvasContextAttributes: { preserveDrawingBuffer: true },
        });
        this.map.touchZoomRotate.disableRotation();
        this.map.keyboard.disableRotation();
        this.map.addControl(new NavigationControl({ showCompass: false }));
        this.map.addControl(new ScaleControl());
        this.map.on("style.load", () => this.draw());
        this.map.on("zoomend", () => this.look());
        for (const hidden of this.querySelectorAll<HTMLElement>(".map-keys, .square-legend")) hidden.hidden = false;
    }

    private points(levels: Level[]): Point[] {
        const boundary = this.island.shapes.flatMap((shape) => shape.rings.flat()).map(lonLat);
        return [...boundary, ...(levels[0]?.squares ?? []).flatMap(corners)];
    }

    // All layers anew, in the colours of the page.
    private draw(): void {
        const map = this.map;
        if (!map?.isStyleLoaded() && !map?.style) return;
        for (const id of ["squares-text", "squares-wide", "squares-line", "squares"]) if (map.getLayer(id)) map.removeLayer(id);
        if (!map.getSource("squares")) {
            map.addSource("squares", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
            addGround(map).catch(() => undefined); // without it the plain ground stays
        }
        const tone = colour("info-border-default"), paper = colour("default-bg-document");
        map.addLayer({ id: "squares", type: "fill", source: "squares", layout: { "fill-sort-key": ["-", ["get", "side"]] },
            paint: { "fill-color": tone, "fill-opacity": shades[0] as number } }, "boundary-line");
        map.addLayer({ id: "squares-line", type: "line", source: "squares", filter: ["!", ["get", "wide"]],
            paint: { "line-color": tone, "line-width": 1.5 } }, "boundary-line");
        map.addLayer({ id: "squares-wide", type: "line", source: "squares", filter: ["get", "wide"],
            paint: { "line-color": tone, "line-width": 2, "line-dasharray": [3, 2] } }, "boundary-line");
        map.addLayer({ id: "squares-text", type: "symbol", source: "squares",
            layout: { "text-field": ["get", "text"], "text-size": 16, "text-font": ["Noto Sans Bold"], "symbol-sort-key": ["-", ["get", "count"]],
                "text-allow-overlap": false, "text-padding": 1 },
            paint: { "text-color": colour("default-color-document"), "text-halo-color": paper, "text-halo-width": 2 } });
        this.level = undefined;
        this.look();
    }

    private wanted(): Level | undefined {
        const map = this.map, last = this.levels.at(-1);
        if (!map) return undefined;
        const metres = equator * Math.cos(map.getCenter().lat * Math.PI / 180) / (tilePixels * 2 ** map.getZoom());
        return this.levels.find((level) => level.side / metres >= sidePixels) ?? last;
    }

    private look(): void {
        const level = this.wanted();
        if (!level || level === this.level) return;
        const isFirst = !this.level;
        this.level = level;
        this.map?.getSource<GeoJSONSource>("squares")?.setData(drawn(level));
        const from = steps(level);
        const opacity = from.slice(1).flatMap((step, i) => [step, shades[i + 1] as number]);
        this.map?.setPaintProperty("squares", "fill-opacity",
            (opacity.length ? ["step", ["get", "count"], shades[0], ...opacity] : shades[0]) as ExpressionSpecification);
        this.legend(level, from);
        const sum = level.squares.reduce((all, square) => all + square[3], 0);
        this.say(filled(this.island.words.seen, number(level.side), number(level.squares.length), number(sum)), !isFirst);
        this.setAttribute("data-side", String(level.side));
    }

    private legend(level: Level, from: number[]): void {
        const part = this.querySelector<HTMLElement>(".square-legend");
        if (!part) return;
        const most = Math.max(...level.squares.map((square) => square[3]));
        const list = document.createElement("ul");
        list.className = "legend";
        const head = document.createElement("li");
        head.textContent = `${this.island.words.squares}:`;
        list.append(head);
        from.forEach((step, i) => {
            const item = document.createElement("li"), swatch = document.createElement("span");
            swatch.className = `square-swatch square-swatch-${i + 1}`;
            const last = from[i + 1] === undefined ? most : Number(from[i + 1]) - 1;
            item.append(swatch, step === last ? number(step) : filled(this.island.words.from_to, number(step), number(last)));
            list.append(item);
        });
        if (level.squares.some((square) => square[2] > level.side)) list.append(this.wide());
        part.replaceChildren(list);
    }

    private wide(): HTMLElement {
        const item = document.createElement("li"), swatch = document.createElement("span");
        swatch.className = "square-swatch square-swatch-wide";
        item.append(swatch, this.island.words.wide);
        return item;
    }

    private say(text: string, aloud = true): void {
        const line = this.querySelector(".map-message");
        if (line) line.textContent = text;
        if (aloud) announce(text);
    }
}

customElements.define("square-map", SquareMap);
