// A form with data-swap="id" is sent in the background; the element with that id in the ordinary page that
// comes back takes the place of the one here. Whatever fails, the form is sent the ordinary way.
import { announce } from "./lib/live.ts";
import { pages } from "./lib/trusted.ts";

export async function swap(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const id = form.dataset["swap"] ?? "";
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") body.append(name, value);
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(pages.createHTML(await answer.text()), "text/html");
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (!fresh || !old) throw new Error("no element to swap");
    const focused = document.activeElement?.id;
    old.replaceWith(document.adoptNode(fresh));
    if (focused) document.getElementById(focused)?.focus();
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
