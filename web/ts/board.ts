// A board whose cards can be dragged or moved with Alt and the arrow keys. One form serves all cards: moving
// fills in the card (the field named by data-card) and the place (data-target) and sends it. Without this
// script a card leads to a page with the same choice.
import "./swap.ts";

class MoveBoard extends HTMLElement {
    private moving: HTMLElement | null = null;

    connectedCallback(): void {
        for (const card of this.querySelectorAll<HTMLElement>(".board-card")) card.draggable = true;
        this.addEventListener("dragstart", (event) => this.start(event));
        this.addEventListener("dragend", () => this.stop());
        this.addEventListener("dragover", (event) => this.over(event));
        this.addEventListener("drop", (event) => this.drop(event));
        this.addEventListener("keydown", (event) => this.key(event));
    }

    private start(event: DragEvent): void {
        this.moving = (event.target as Element).closest<HTMLElement>(".board-card");
        this.moving?.setAttribute("data-moving", "");
        event.dataTransfer?.setData("text/plain", this.moving?.id ?? "");
    }

    private stop(): void {
        this.moving?.removeAttribute("data-moving");
        this.moving = null;
        for (const cell of this.querySelectorAll("[data-over]")) cell.removeAttribute("data-over");
    }

    private over(event: DragEvent): void {
        const cell = (event.target as Element).closest<HTMLElement>("[data-cell]");
        if (!cell || !this.moving) return;
        event.preventDefault();
        for (const other of this.querySelectorAll("[data-over]")) if (other !== cell) other.removeAttribute("data-over");
        cell.setAttribute("data-over", "");
    }

    private drop(event: DragEvent): void {
        const cell = (event.target as Element).closest<HTMLElement>("[data-cell]");
        if (!cell || !this.moving) return;
        event.preventDefault();
        this.move(this.moving, cell);
        this.stop();
    }

    private key(event: KeyboardEvent): void {
        const card = (event.target as Element).closest<HTMLElement>(".board-card");
        const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
        if (!card || !event.altKey || !step) return;
        event.preventDefault();
        const cell = card.closest<HTMLTableCellElement>("[data-cell]");
        const row = cell?.closest("tr");
        const rows = [...this.querySelectorAll("tbody tr")] as HTMLTableRowElement[];
        const target = row && rows[rows.indexOf(row) + (step[1] ?? 0)]?.cells[(cell?.cellIndex ?? 0) + (step[0] ?? 0)];
        if (target?.dataset["cell"]) this.move(card, target);
    }

    private move(card: HTMLElement, cell: HTMLElement): void {
        const form = this.querySelector<HTMLFormElement>("form[data-target]");
        const which = form?.elements.namedItem(form.dataset["card"] ?? "");
        const place = form?.elements.namedItem(form.dataset["target"] ?? "");
        if (!form || !(which instanceof HTMLInputElement) || !(place instanceof HTMLInputElement)) return;
        if (card.closest("[data-cell]") === cell) return;
        which.value = card.id;
        place.value = cell.dataset["cell"] ?? "";
        cell.append(card);
        card.focus();
        form.requestSubmit();
    }
}

customElements.define("move-board", MoveBoard);
