// Looking for a place without leaving the page: what was drawn and not yet saved stays.
import { announce } from "./live.ts";
import type { Point } from "./rd.ts";

interface Found { name: string; focus: Point[] }
interface Answer { said: string; places: Found[] }

function choices(places: Found[], look: (focus: Point[]) => void): HTMLElement {
    const list = document.createElement("ul");
    for (const place of places) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "nl-button nl-button--subtle";
        button.textContent = place.name;
        button.addEventListener("click", () => {
            look(place.focus);
            announce(place.name);
        });
        const item = document.createElement("li");
        item.append(button);
        list.append(item);
    }
    return list;
}

// In the place of what the server showed when the page was opened.
function shown(search: HTMLElement, { said, places }: Answer, look: (focus: Point[]) => void): void {
    const part = search.querySelector<HTMLElement>("[data-found]");
    if (!part) return;
    const line = document.createElement("p");
    line.textContent = said;
    part.replaceChildren(...said ? [line] : [], choices(places, look));
    announce(said || places.map((place) => place.name).join(", "));
    if (places[0]) look(places[0].focus);
}

// The form does its own work when the answer does not come.
export function findOnMap(look: (focus: Point[]) => void): void {
    const search = document.querySelector<HTMLElement>("[data-places]"), form = search?.querySelector("form");
    if (!search || !form) return;
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const words = new FormData(form).get("zoek");
        fetch(`${search.dataset["places"]}?zoek=${encodeURIComponent(String(words))}`)
            .then((answer) => answer.ok ? answer.json() as Promise<Answer> : Promise.reject(answer))
            .then((answer) => shown(search, answer, look))
            .catch(() => form.submit());
    });
}
