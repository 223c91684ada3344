// A form with data-swap="id" is sent in the background; the element with that id in the ordinary page that
// comes back takes the place of the one here. Whatever fails, the form is sent the ordinary way.
import { announce } from "./lib/live.ts";
import { pages } from "./lib/trusted.ts";

interface Ways {
    keepalive?: boolean; // sent to the end when the page is left
    fits?: (fresh: HTMLElement) => boolean; // whether it may take the place of the one here; always when absent
}

export async function swap(form: HTMLFormElement, submitter: HTMLElement | null, ways: Ways = {}): Promise<void> {
    const id = form.dataset["swap"] ?? "";
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") body.append(name, value);
    const keepalive = ways.keepalive ?? false;
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin", keepalive });
    const page = new DOMParser().parseFromString(pages.createHTML(await answer.text()), "text/html");
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (!fresh || !old) throw new Error("no element to swap");
    const focused = document.activeElement?.id;
    if (ways.fits?.(fresh) ?? true) {
        old.replaceWith(document.adoptNode(fresh));
        if (focused) document.getElementById(focused)?.focus();
    }
    announce(page.querySelector(".flash")?.textContent ?? form.dataset["done"] ?? "");
}

document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.dataset["swap"] || form.enctype === "multipart/form-data") return;
    event.preventDefault();
    const submitter = event.submitter;
    swap(form, submitter).catch(() => {
        delete form.dataset["swap"];
        form.requestSubmit(submitter);
    });
});
