// A map to look at and, where the page gives it a field, to draw a boundary on: with the pointer, with the
// keyboard, or by typing coordinates. The field of the form holds the boundary in metres of the Dutch grid.
import { type LngLatBoundsLike, Map as LiveMap, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { addGround } from "./lib/base.ts";
import { colour, type Mark, type Shape, styleOf } from "./lib/layers.ts";
import { announce } from "./lib/live.ts";
import { fillTable, type Rings, type Texts } from "./lib/points.ts";
import { lonLat, type Point, rd, rounded } from "./lib/rd.ts";
import { allowWorker } from "./lib/worker.ts";

declare const WORKER_URL: string;
allowWorker(WORKER_URL);
setWorkerUrl(WORKER_URL);

type Words = Texts & Record<"no_map" | "drawn" | "point_set" | "undone" | "keyboard", string>;
interface Island { shapes: Shape[]; marks: Mark[]; field: string; words: Words }

const country: LngLatBoundsLike = [3.3, 50.7, 7.3, 53.6];
const degrees = (point: Point): Point => lonLat(point).map((value) => Number(value.toFixed(8))) as Point;

class AreaMap extends HTMLElement {
    private island!: Island;
    private rings: Rings = [];
    private history: string[] = [];
    private map: LiveMap | undefined;
    private draw: TerraDraw | undefined;
    private sketch: Point[] | undefined;
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
        this.table();
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
        const all = [...this.island.shapes.flatMap((shape) => shape.rings.flat()), ...this.island.marks.map((mark) => mark.at)];
        const points = (this.rings.length ? this.rings.flat() : all).map(lonLat);
        if (!points.length) return country;
        const lon = points.map((point) => point[0]), lat = points.map((point) => point[1]);
        return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
    }

    private ready(): void {
        const map = this.map;
        if (!map) return;
        addGround(map).catch(() => undefined); // without it the plain ground stays
        if (!this.island.field) return;
        const brand = colour("accent-1-inverse-bg-default"), edge = colour("accent-1-border-active");
        const styles = { fillColor: brand, fillOpacity: 0.18, outlineColor: edge, outlineWidth: 3 };
        const chosen = { selectedPolygonColor: brand, selectedPolygonFillOpacity: 0.25, selectedPolygonOutlineColor: edge,
            selectionPointColor: colour("default-bg-document"), selectionPointOutlineColor: edge, selectionPointWidth: 7,
            selectionPointOutlineWidth: 3, midPointColor: edge, midPointWidth: 4 };
        const select = new TerraDrawSelectMode({
            styles: chosen,
            flags: { polygon: { feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } } } },
        });
        this.draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [new TerraDrawPolygonMode({ styles }), select] });
        this.draw.start();
        this.show();
        this.draw.setMode("select");
        this.draw.on("finish", () => this.taken());
        map.getCanvas().addEventListener("keydown", (event) => this.key(event));
        this.setAttribute("data-ready", "");
    }

    // From our rings to the drawing.
    private show(): void {
        if (!this.draw) return;
        this.quiet = true;
        this.draw.clear();
        this.draw.addFeatures(this.rings.map((ring) => ({
            type: "Feature" as const, properties: { mode: "polygon" },
            geometry: { type: "Polygon" as const, coordinates: [[...ring, ring[0] as Point].map(degrees)] },
        })));
        this.quiet = false;
    }

    // From the drawing to our rings.
    private taken(): void {
        if (this.quiet || !this.draw) return;
        const drawn = this.draw.getSnapshot().filter((one) => one.geometry.type === "Polygon" && one.properties["mode"] === "polygon");
        this.keep(drawn.map((one) => (one.geometry.coordinates[0] as Point[]).slice(0, -1)
            .map((point) => rd(point).map(rounded) as Point)));
        this.draw.setMode("select");
        this.say(this.island.words.drawn);
    }

    private keep(rings: Rings): void {
        this.history.push(JSON.stringify(this.rings));
        this.rings = rings;
        this.write();
    }

    private write(): void {
        const field = this.closest("form")?.elements.namedItem(this.island.field);
        if (field instanceof HTMLInputElement) field.value = JSON.stringify({ rings: this.rings });
        this.table();
    }

    private table(): void {
        const body = this.querySelector<HTMLElement>(".map-points tbody");
        if (body) fillTable(body, this.rings, this.island.words, () => { this.write(); this.show(); });
    }

    private use(tool: string): void {
        if (tool === "draw") this.draw?.setMode("polygon");
        if (tool === "correct") this.draw?.setMode("select");
        if (tool === "keyboard") this.keyboard();
        if (tool === "point") this.point();
        if (tool === "finish") this.finish();
        if (tool === "undo") this.undo();
        if (tool === "clear") { this.keep([]); this.show(); }
    }

    private keyboard(): void {
        this.sketch = [];
        this.querySelector(".map-view")?.setAttribute("data-crosshair", "");
        this.map?.getCanvas().focus();
        this.say(this.island.words.keyboard);
    }

    private key(event: KeyboardEvent): void {
        if (!this.sketch || event.key !== "Enter") return;
        event.preventDefault();
        event.shiftKey ? this.finish() : this.point();
    }

    private point(): void {
        const at = this.map?.getCenter();
        if (!at) return;
        this.sketch ??= [];
        this.sketch.push(rd([at.lng, at.lat]).map(rounded) as Point);
        this.say(this.island.words.point_set.replace("{}", String(this.sketch.length)));
        if (this.sketch.length >= 3) this.preview();
    }

    private preview(): void {
        const kept = this.rings;
        this.rings = [...kept, this.sketch ?? []];
        this.show();
        this.rings = kept;
    }

    private finish(): void {
        this.querySelector(".map-view")?.removeAttribute("data-crosshair");
        const sketch = this.sketch;
        this.sketch = undefined;
        if (!sketch || sketch.length < 3) return this.show();
        this.keep([...this.rings, sketch]);
        this.show();
        this.say(this.island.words.drawn);
    }

    private undo(): void {
        if (this.sketch?.length) this.sketch.pop();
        else this.rings = JSON.parse(this.history.pop() ?? JSON.stringify(this.rings)) as Rings;
        this.write();
        this.sketch && this.sketch.length >= 3 ? this.preview() : this.show();
        this.say(this.island.words.undone);
    }

    private say(text: string): void {
        const line = this.querySelector(".map-message");
        if (line) line.textContent = text;
        announce(text);
    }
}

customElements.define("area-map", AreaMap);
