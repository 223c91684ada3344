// Squares on the map of the park as an answer: a tap takes a square or leaves it, a finger that goes on takes
// more. The hidden field holds their numbers. Without this script, and for who cannot point, there is a list of
// streets below.
class ParkSquares extends HTMLElement {
    private readonly chosen = new Set<number>();
    private dragged = false;

    connectedCallback(): void {
        this.hidden = false;
        for (const part of this.field?.value.split(",") ?? []) if (part) this.chosen.add(Number(part));
        this.squares.forEach((square, at) => {
            square.addEventListener("pointerdown", (event) => {
                (event as PointerEvent).preventDefault();
                this.dragged = true;
                this.turn(at);
            });
            square.addEventListener("pointerenter", () => this.dragged && !this.isPoint && this.take(at));
        });
        window.addEventListener("pointerup", () => { this.dragged = false; });
        this.show();
    }

    private get field(): HTMLInputElement | null { return this.querySelector("input[type=hidden]"); }
    private get squares(): Element[] { return [...this.querySelectorAll(".map-area")]; }
    private get isPoint(): boolean { return this.dataset["mark"] === "point"; }

    private turn(at: number): void {
        const had = this.chosen.delete(at);
        if (this.isPoint) this.chosen.clear();
        if (!had) this.chosen.add(at);
        this.show();
    }

    private take(at: number): void {
        this.chosen.add(at);
        this.show();
    }

    private show(): void {
        const all = [...this.chosen].sort((one, other) => one - other);
        if (this.field) this.field.value = all.join(",");
        this.squares.forEach((square, at) => square.classList.toggle("is-chosen", this.chosen.has(at)));
        const said = this.querySelector<HTMLElement>("[role=status]");
        if (!said) return;
        const names = all.map((at) => at + 1).join(", ");
        said.textContent = all.length ? `${said.dataset["some"] ?? ""} ${names}` : said.dataset["none"] ?? "";
    }
}

customElements.define("park-squares", ParkSquares);
