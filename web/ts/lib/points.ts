// The corners of a boundary as a table of coordinates: to read, to type, to remove.
import { type Point, onGrid, rounded } from "./rd.ts";

export type Texts = Record<"part" | "point" | "east" | "north" | "remove" | "outside", string>;
export type Rings = Point[][];

const element = (tag: string, text = ""): HTMLElement => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
};

function coordinate(rings: Rings, at: [number, number, 0 | 1], texts: Texts, changed: () => void): HTMLElement {
    const [ring, point, axis] = at;
    const input = document.createElement("input");
    input.inputMode = "decimal";
    input.value = String(rounded(rings[ring]?.[point]?.[axis] ?? 0));
    input.setAttribute("aria-label", `${texts.point} ${point + 1}, ${axis ? texts.north : texts.east}`);
    input.addEventListener("change", () => {
        const old = rings[ring]?.[point];
        const wanted = Number(input.value.replace(",", "."));
        if (!old) return;
        const fresh: Point = axis ? [old[0], wanted] : [wanted, old[1]];
        const fits = Number.isFinite(wanted) && onGrid(fresh);
        input.setCustomValidity(fits ? "" : texts.outside);
        input.setAttribute("aria-invalid", String(!fits));
        if (!fits) return void input.reportValidity();
        old[axis] = wanted;
        changed();
    });
    const cell = element("td");
    cell.append(input);
    return cell;
}

function row(rings: Rings, ring: number, point: number, texts: Texts, changed: () => void): HTMLElement {
    const made = element("tr");
    const remove = element("button", texts.remove) as HTMLButtonElement;
    remove.type = "button";
    remove.className = "nl-button nl-button--subtle";
    remove.setAttribute("aria-label", `${texts.remove}: ${texts.point} ${point + 1}`);
    remove.addEventListener("click", () => {
        rings[ring]?.splice(point, 1);
        if ((rings[ring]?.length ?? 0) < 3) rings.splice(ring, 1);
        changed();
    });
    const last = element("td");
    last.append(remove);
    const head = element("th", rings.length > 1 ? `${ring + 1}.${point + 1}` : `${point + 1}`);
    head.setAttribute("scope", "row");
    made.append(head, coordinate(rings, [ring, point, 0], texts, changed),
        coordinate(rings, [ring, point, 1], texts, changed), last);
    return made;
}

export function fillTable(body: HTMLElement, rings: Rings, texts: Texts, changed: () => void): void {
    body.replaceChildren(...rings.flatMap((ring, r) => ring.map((_, p) => row(rings, r, p, texts, changed))));
}
