// A table of which every row has a box. In a row, the arrows go along the rows, "a" ticks them all, and a
// letter of data-keys ("b=company w=home") gives the ticked rows, or else this one, what it stands for.
// Letters count only while a box has the focus, so that they are in nobody's way. Without this script the boxes
// and the button below the table do the same.
import "./swap.ts";

class ChoiceRows extends HTMLElement {
    private readonly meant = new Map<string, string>();

    connectedCallback(): void {
        for (const pair of (this.dataset["keys"] ?? "").split(" ")) this.meant.set(pair.slice(0, 1), pair.slice(2));
        this.querySelector(".rows-help")?.removeAttribute("hidden");
        this.querySelector<HTMLElement>("#problems")?.focus();
        this.addEventListener("keydown", (event) => this.key(event));
    }

    private get boxes(): HTMLInputElement[] {
        return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox][name=address]")];
    }

    private key(event: KeyboardEvent): void {
        const boxes = this.boxes;
        const at = boxes.indexOf(event.target as HTMLInputElement);
        if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
        const letter = event.key.toLowerCase();
        const kind = this.meant.get(letter);
        if (letter === "arrowdown") boxes[at + 1]?.focus();
        else if (letter === "arrowup") boxes[at - 1]?.focus();
        else if (letter === "a") this.tick(boxes);
        else if (kind) this.give(kind, boxes, at);
        else return;
        event.preventDefault();
    }

    private tick(boxes: HTMLInputElement[]): void {
        const all = boxes.every((box) => box.checked);
        for (const box of boxes) box.checked = !all;
    }

    private give(kind: string, boxes: HTMLInputElement[], at: number): void {
        const form = boxes[at]?.form;
        const field = form?.elements.namedItem("kind");
        const which = form?.elements.namedItem("which");
        if (!form || !(field instanceof HTMLSelectElement) || !(which instanceof HTMLSelectElement)) return;
        const own = boxes[at];
        const alone = own && boxes.every((box) => !box.checked);
        if (alone) own.checked = true;
        field.value = kind;
        which.value = "chosen";
        form.requestSubmit();
        for (const box of boxes) box.checked = false;
        if (alone) boxes[at + 1]?.focus();
    }
}

customElements.define("choice-rows", ChoiceRows);
