// After a form came back with problems: focus goes to the summary, and its links bring the label into view.
import { announce } from "./lib/live.ts";

const summary = document.getElementById("problems");
if (summary) {
    summary.focus();
    summary.addEventListener("click", (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
        const field = link && document.getElementById(link.hash.slice(1));
        if (!field) return;
        event.preventDefault();
        const frame = field.closest(".field, fieldset") ?? field;
        frame.scrollIntoView({ block: "start" });
        field.focus({ preventScroll: true });
    });
}

const flash = document.querySelector<HTMLElement>(".flash");
if (flash?.textContent) announce(flash.textContent);
