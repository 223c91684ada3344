// The ground of the map: tiles that this server has of its own, or nothing.
import type { Map as LiveMap } from "maplibre-gl";

interface About { tiles: string[]; minzoom?: number; maxzoom?: number; attribution?: string }

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

export async function addGround(map: LiveMap): Promise<void> {
    const { tiles, minzoom = 0, maxzoom = 18, attribution = "" } = await told();
    if (!tiles.length) return;
    map.addSource("tiles", { type: "raster", tiles: tiles.map((path) => location.origin + path), tileSize: 256, minzoom, maxzoom });
    map.addLayer({ id: "tiles", type: "raster", source: "tiles" }, "area");
    if (attribution) source(map, attribution);
}
