// Minutes typed while people talk: each point is sent when somebody leaves it, in the background, and whoever
// presses on waits until all is kept. Without this script every point has a button.
import { announce } from "./lib/live.ts";
import { swap } from "./swap.ts";

const waiting = new Set<Promise<void>>();
const dirty = new Set<HTMLFormElement>();
let pressed: HTMLFormElement | null = null;

const formOf = (event: Event): HTMLFormElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-save]") : null;

// What was typed, to see whether somebody typed on while it was under way.
const typed = (form: HTMLFormElement): string => JSON.stringify([...new FormData(form)]);

function save(form: HTMLFormElement): void {
    if (!dirty.delete(form)) return;
    const sent = typed(form);
    const one = swap(form, null, {
        keepalive: true,
        fits: (fresh) => {
            const point = fresh.querySelector<HTMLFormElement>("form[data-save]");
            if (typed(form) === sent) return true;
            // The field stays as it is; only what it was built on moves along.
            for (const field of ["note_was", "decision_was", "version"]) {
                const [from, to] = [point?.elements.namedItem(field), form.elements.namedItem(field)];
                if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) to.value = from.value;
            }
            return false;
        },
    })
        .catch(() => {
            dirty.add(form);
            announce(form.dataset["failed"] ?? "");
            form.closest("section")?.setAttribute("data-unsaved", "");
        })
        .finally(() => waiting.delete(one));
    waiting.add(one);
}

document.addEventListener("input", (event) => {
    const form = formOf(event);
    if (form) dirty.add(form);
});

document.addEventListener("change", (event) => {
    const form = formOf(event);
    if (form && event.target instanceof HTMLSelectElement) save(form);
});

// A button of the point itself sends it anyway; a browser may not give it the focus when it is pressed.
document.addEventListener("pointerdown", (event) => {
    pressed = event.target instanceof Element && event.target.closest("button") ? formOf(event) : null;
});

document.addEventListener("focusout", (event) => {
    const form = formOf(event);
    const stays = event.relatedTarget instanceof Node && form?.contains(event.relatedTarget);
    if (form && !stays && pressed !== form) save(form);
});

window.addEventListener("online", () => {
    for (const form of [...dirty]) save(form);
});

document.addEventListener(
    "submit",
    (event) => {
        const form = event.target as HTMLFormElement;
        dirty.delete(form);
        for (const other of [...dirty]) if (other.isConnected) save(other);
        if (waiting.size === 0) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const submitter = event.submitter;
        // What could not be kept was announced, and keeps the page here.
        void Promise.allSettled([...waiting]).then(() => {
            if (![...dirty].some((one) => one.isConnected)) form.requestSubmit(submitter);
        });
    },
    true,
);
