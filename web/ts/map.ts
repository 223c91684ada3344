// A map to look at and, where the page gives it a field, to draw a boundary on: with the pointer, with the
// keyboard, or by typing coordinates. The field of the form holds the boundary in metres of the Dutch grid.
// Where the page has a field for a line too, the line along which the server divides the boundary is drawn here.
import { type LngLatBoundsLike, Map as LiveMap, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode, TerraDrawSelectMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { addGround } from "./lib/base.ts";
import { colour, type Mark, type Shape, styleOf } from "./lib/layers.ts";
import { findOnMap } from "./lib/find.ts";
import { readLine, writtenLine } from "./lib/line.ts";
import { announce } from "./lib/live.ts";
import { degrees, metres } from "./lib/places.ts";
import { fillTable, type Rings, type Texts } from "./lib/points.ts";
import { lonLat, type Point } from "./lib/rd.ts";
import { type Pixel, snapped } from "./lib/snap.ts";
import "./lib/squares.ts";
import { allowWorker } from "./lib/worker.ts";

declare const WORKER_URL: string;
allowWorker(WORKER_URL);
setWorkerUrl(WORKER_URL);

type Words = Texts & Record<"no_map" | "drawn" | "point_set" | "undone" | "keyboard" | "split_help" | "line_drawn"
    | "snap_on" | "snap_off", string>;
interface Island { shapes: Shape[]; marks: Mark[]; field: string; line: string; focus: Point[]; words: Words }
interface Drawn { rings: Rings; line: Point[] }

const country: LngLatBoundsLike = [3.3, 50.7, 7.3, 53.6];

class AreaMap extends HTMLElement {
    private island!: Island;
    private rings: Rings = [];
    private line: Point[] = []; // along which the boundary is to be divided
    private written = ""; // rings and line as they were last written to the form
    private history: string[] = [];
    private map: LiveMap | undefined;
    private draw: TerraDraw | undefined;
    private sketch: Point[] | undefined; // what is being drawn with the keyboard
    private splitting = false; // the sketch is a line
    private snapping = true;
    private quiet = false;

    connectedCallback(): void {
        this.island = JSON.parse(this.querySelector("script[type='application/json']")?.textContent ?? "{}") as Island;
        const boundary = this.island.shapes.filter((shape) => shape.role === "boundary");
        this.rings = boundary.flatMap((shape) => shape.rings);
        this.open();
        if (!this.island.field) return;
        for (const tool of this.querySelectorAll<HTMLButtonElement>("[data-tool]")) {
            tool.hidden = false;
            tool.addEventListener("click", () => this.use(tool.dataset["tool"] ?? ""));
        }
        this.line = readLine(this.lineField()?.value ?? "");
        this.lineField()?.addEventListener("change", () => this.lineTyped());
        this.written = this.state();
        this.table();
    }

    private state(): string { return JSON.stringify({ rings: this.rings, line: this.line } satisfies Drawn); }

    private formField(name: string): Element | RadioNodeList | null | undefined {
        return name ? this.closest("form")?.elements.namedItem(name) : undefined;
    }

    private lineField(): HTMLTextAreaElement | undefined {
        const field = this.formField(this.island.line);
        return field instanceof HTMLTextAreaElement ? field : undefined;
    }

    private lineTyped(): void {
        this.line = readLine(this.lineField()?.value ?? "");
        this.remember();
        this.show();
    }

    private open(): void {
        const view = this.querySelector<HTMLElement>(".map-view");
        if (!view) return;
        const still = [...view.childNodes];
        try {
            view.replaceChildren();
            view.classList.add("map-live");
            this.map = new LiveMap({
                container: view, style: styleOf(this.island.shapes, this.island.marks, !this.island.field),
                bounds: this.bounds(), fitBoundsOptions: { padding: 40, maxZoom: 17 }, attributionControl: false,
                canvasContextAttributes: { preserveDrawingBuffer: true },
            });
            this.map.addControl(new NavigationControl({ showCompass: false }));
            this.map.addControl(new ScaleControl());
            this.map.on("load", () => this.ready());
        } catch {
            view.replaceChildren(...still);
            this.say(this.island.words.no_map);
        }
    }

    private bounds(): LngLatBoundsLike {
        if (this.island.focus.length) return this.box(this.island.focus);
        const all = [...this.island.shapes.flatMap((shape) => shape.rings.flat()), ...this.island.marks.map((mark) => mark.at)];
        const points = this.rings.length ? this.rings.flat() : all;
        return points.length ? this.box(points) : country;
    }

    private box(of: Point[]): LngLatBoundsLike {
        const points = of.map(lonLat);
        const lon = points.map((point) => point[0]), lat = points.map((point) => point[1]);
        return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
    }

    private ready(): void {
        const map = this.map;
        if (!map) return;
        addGround(map).catch(() => undefined); // without it the plain ground stays
        findOnMap((focus) => map.fitBounds(this.box(focus), { padding: 40, maxZoom: 17, animate: false }));
        if (!this.island.field) return;
        const brand = colour("accent-1-inverse-bg-default"), edge = colour("accent-1-border-active");
        const styles = { fillColor: brand, fillOpacity: 0.18, outlineColor: edge, outlineWidth: 3 };
        const chosen = { selectedPolygonColor: brand, selectedPolygonFillOpacity: 0.25, selectedPolygonOutlineColor: edge,
            selectionPointColor: colour("default-bg-document"), selectionPointOutlineColor: edge, selectionPointWidth: 7,
            selectionPointOutlineWidth: 3, midPointColor: edge, midPointWidth: 4 };
        const snapping = { toCustom: (event: { containerX: number; containerY: number }, { currentId }: { currentId?: string | number }) =>
            this.near({ x: event.containerX, y: event.containerY }, currentId) };
        const select = new TerraDrawSelectMode({
            styles: chosen,
            flags: { polygon: { feature: { draggable: true,
                coordinates: { midpoints: true, draggable: true, deletable: true, snappable: snapping } } } },
        });
        const line = new TerraDrawLineStringMode({ snapping, styles: { lineStringColor: edge, lineStringWidth: 4, lineStringDash: [3, 2] } });
        this.draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }),
            modes: [new TerraDrawPolygonMode({ styles, snapping }), line, select] });
        this.draw.start();
        this.show();
        this.draw.setMode("select");
        this.draw.on("finish", (_, { mode }) => mode === "linestring" ? this.lineTaken() : this.taken());
        map.getCanvas().addEventListener("keydown", (event) => this.key(event));
        this.setAttribute("data-ready", "");
    }

    // The place to snap to: of the areas on the map, but not of the one that is being changed.
    private near(at: Pixel, changing?: string | number): Point | undefined {
        if (!this.snapping || !this.map) return undefined;
        const map = this.map;
        const own = changing === undefined ? undefined : this.draw?.getSnapshotFeature(changing)?.properties["ring"];
        const others = this.island.shapes.filter((shape) => shape.role !== "boundary" && shape.role !== "road");
        const rings = [...this.rings.filter((_, i) => i !== own), ...others.flatMap((shape) => shape.rings)];
        return snapped(at, rings.map((ring) => ring.map(degrees)), (lon, lat) => map.project([lon, lat]));
    }

    // From our rings to the drawing.
    private show(): void {
        if (!this.draw) return;
        this.quiet = true;
        this.draw.clear();
        this.draw.addFeatures(this.rings.map((ring, i) => ({
            type: "Feature" as const, properties: { mode: "polygon", ring: i },
            geometry: { type: "Polygon" as const, coordinates: [[...ring, ring[0] as Point].map(degrees)] },
        })));
        const line = this.splitting && this.sketch ? this.sketch : this.line;
        if (line.length > 1) this.draw.addFeatures([{
            type: "Feature", properties: { mode: "linestring" },
            geometry: { type: "LineString", coordinates: line.map(degrees) },
        }]);
        this.quiet = false;
    }

    // From the drawing to our rings.
    private taken(): void {
        if (this.quiet || !this.draw) return;
        const drawn = this.draw.getSnapshot().filter((one) => one.geometry.type === "Polygon" && one.properties["mode"] === "polygon");
        this.rings = drawn.map((one) => (one.geometry.coordinates[0] as Point[]).slice(0, -1).map(metres));
        this.write();
        this.draw.setMode("select");
        this.showSoon();
        this.say(this.island.words.drawn);
    }

    // Not within an event of the drawing, which has not finished with its own features then.
    private showSoon(): void { window.setTimeout(() => this.show()); }

    private lineTaken(): void {
        if (this.quiet || !this.draw) return;
        const drawn = this.draw.getSnapshot().filter((one) => one.geometry.type === "LineString" && one.properties["mode"] === "linestring");
        this.draw.setMode("select");
        this.keepLine((drawn.at(-1)?.geometry.coordinates as Point[] | undefined ?? []).map(metres));
    }

    private keepLine(line: Point[]): void {
        this.stopSketch();
        this.line = line;
        this.write();
        this.showSoon();
        const part = this.lineField()?.closest("details");
        if (part) part.open = true;
        this.say(this.island.words.line_drawn);
    }

    // Every change can be undone, whichever way it was made.
    private remember(): void {
        const now = this.state();
        if (now !== this.written) this.history.push(this.written);
        this.written = now;
    }

    private write(): void {
        this.remember();
        this.fill();
    }

    private fill(): void {
        const field = this.formField(this.island.field);
        if (field instanceof HTMLInputElement) field.value = JSON.stringify({ rings: this.rings });
        const line = this.lineField();
        if (line) line.value = writtenLine(this.line);
        this.table();
    }

    private table(): void {
        const body = this.querySelector<HTMLElement>(".map-points tbody");
        if (body) fillTable(body, this.rings, this.island.words, () => { this.write(); this.show(); });
    }

    private use(tool: string): void {
        if (tool === "draw" || tool === "correct") this.stopSketch();
        if (tool === "draw") this.draw?.setMode("polygon");
        if (tool === "correct") this.draw?.setMode("select");
        if (tool === "keyboard") this.keyboard();
        if (tool === "split") this.split();
        if (tool === "snap") this.toggleSnapping();
        if (tool === "point") this.point();
        if (tool === "finish") this.finish();
        if (tool === "undo") this.undo();
        if (tool === "clear") this.clear();
    }

    private clear(): void {
        this.rings = [], this.line = [];
        this.write();
        this.show();
    }

    private startSketch(text: string): void {
        this.sketch = [];
        this.querySelector(".map-view")?.setAttribute("data-crosshair", "");
        this.map?.getCanvas().focus();
        this.say(text);
    }

    private stopSketch(): void {
        this.querySelector(".map-view")?.removeAttribute("data-crosshair");
        this.sketch = undefined;
        this.splitting = false;
    }

    private keyboard(): void {
        this.splitting = false;
        this.draw?.setMode("select");
        this.startSketch(this.island.words.keyboard);
    }

    // With the pointer and with the keyboard, whichever begins.
    private split(): void {
        if (!this.island.line) return;
        this.draw?.setMode("linestring");
        this.splitting = true;
        this.startSketch(this.island.words.split_help);
    }

    private toggleSnapping(): void {
        this.snapping = !this.snapping;
        this.querySelector("[data-tool='snap']")?.setAttribute("aria-pressed", String(this.snapping));
        this.say(this.snapping ? this.island.words.snap_on : this.island.words.snap_off);
    }

    // Letters count only while the map has the focus.
    private key(event: KeyboardEvent): void {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const key = event.key.toLowerCase();
        if (key === "k") this.split();
        if (key === "s") this.toggleSnapping();
        if (!this.sketch || event.key !== "Enter") return;
        event.preventDefault();
        event.shiftKey ? this.finish() : this.point();
    }

    private point(): void {
        const at = this.map?.getCenter();
        if (!at || !this.map) return;
        this.sketch ??= [];
        this.sketch.push(metres(this.near(this.map.project(at)) ?? [at.lng, at.lat]));
        this.say(this.island.words.point_set.replace("{}", String(this.sketch.length)));
        this.preview();
    }

    private preview(): void {
        if (this.splitting || !this.sketch || this.sketch.length < 3) return this.show();
        const kept = this.rings;
        this.rings = [...kept, this.sketch];
        this.show();
        this.rings = kept;
    }

    private finish(): void {
        const sketch = this.sketch, splitting = this.splitting;
        if (splitting && sketch && sketch.length > 1) {
            this.draw?.setMode("select");
            this.keepLine(sketch);
            return this.lineField()?.focus();
        }
        this.stopSketch();
        if (splitting || !sketch || sketch.length < 3) return this.show();
        this.rings = [...this.rings, sketch];
        this.write();
        this.show();
        this.say(this.island.words.drawn);
    }

    private undo(): void {
        if (this.sketch?.length) this.sketch.pop();
        else {
            const { rings, line } = JSON.parse(this.history.pop() ?? this.written) as Drawn;
            this.rings = rings, this.line = line;
            this.written = this.state();
            this.fill();
        }
        this.preview();
        this.say(this.island.words.undone);
    }

    private say(text: string): void {
        const line = this.querySelector(".map-message");
        if (line) line.textContent = text;
        announce(text);
    }
}

customElements.define("area-map", AreaMap);
