// The ground of the map: tiles that this server has, or nothing.
import type { Map as LiveMap, RasterTileSource } from "maplibre-gl";

interface About { tiles: string[]; minzoom?: number; maxzoom?: number; attribution?: string }
interface Failure { sourceId?: string; error?: { status?: number } }

const pause = 3000, timesMost = 5;

async function told(): Promise<About> {
    const answer = await fetch("/kaart/tegels.json");
    return answer.ok ? await answer.json() as About : { tiles: [] };
}

// Whose map it is.
function source(map: LiveMap, attribution: string): void {
    const line = document.createElement("p");
    line.className = "map-source";
    line.textContent = attribution;
    map.getContainer().after(line);
}

// A tile that is not there now may be there in a moment: a few times it is asked for again.
function askAgain(map: LiveMap, tiles: string[]): void {
    let times = 0, waiting = false;
    map.on("error", (event) => {
        const { sourceId, error } = event as Failure;
        if (sourceId !== "tiles" || error?.status !== 503) return console.error(error);
        if (waiting || times >= timesMost) return;
        waiting = true;
        times += 1;
        window.setTimeout(() => {
            waiting = false;
            map.getSource<RasterTileSource>("tiles")?.setTiles(tiles);
        }, pause);
    });
}

export async function addGround(map: LiveMap): Promise<void> {
    const { tiles: paths, minzoom = 0, maxzoom = 18, attribution = "" } = await told();
    if (!paths.length) return;
    const tiles = paths.map((path) => location.origin + path);
    askAgain(map, tiles);
    map.addSource("tiles", { type: "raster", tiles, tileSize: 256, minzoom, maxzoom });
    map.addLayer({ id: "tiles", type: "raster", source: "tiles" }, "area");
    if (attribution) source(map, attribution);
}
