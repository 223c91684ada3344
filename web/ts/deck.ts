// Slides one at a time: arrows, PageUp and PageDown (which a clicker sends), Home, End, F for the whole screen, Esc to
// close. Windows with the same slides follow each other, so that one can stand before the public and one, with the
// notes, before the presenter. Without this script the slides stand below each other.

class DeckSlides extends HTMLElement {
    private readonly channel = new BroadcastChannel(`deck ${location.pathname.split("/").slice(0, 4).join("/")}`);
    private at = 0;
    private awake: WakeLockSentinel | undefined;
    private goesOn = false; // the whole screen is left by F and not by Esc

    connectedCallback(): void {
        const bar = this.querySelector<HTMLElement>(".deck-bar");
        bar?.removeAttribute("hidden");
        this.querySelector(".deck-help")?.removeAttribute("hidden");
        bar?.addEventListener("click", (event) => this.press(event));
        document.addEventListener("keydown", (event) => this.key(event));
        document.addEventListener("fullscreenchange", () => {
            if (!document.fullscreenElement && !this.goesOn) this.stop();
            this.goesOn = false;
        });
        this.channel.onmessage = (event: MessageEvent<number>) => this.go(event.data, false);
        addEventListener("hashchange", () => this.go(this.fromHash(), false));
        this.go(this.fromHash(), false);
    }

    disconnectedCallback(): void {
        this.channel.close();
    }

    private get slides(): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>(".slide")];
    }

    private get presenting(): boolean {
        return this.classList.contains("deck--presenting");
    }

    private fromHash(): number {
        return Number(/^#dia-(\d+)$/.exec(location.hash)?.[1] ?? this.at);
    }

    private go(to: number, tell = true): void {
        const slides = this.slides;
        this.at = Math.max(0, Math.min(to, slides.length - 1));
        slides.forEach((slide, number) => slide.classList.toggle("slide--now", number === this.at));
        const place = this.querySelector<HTMLElement>(".deck-place");
        if (place) place.textContent = `${this.at + 1} ${place.dataset["of"]} ${slides.length}`;
        if (this.presenting) slides[this.at]?.focus({ preventScroll: true });
        if (!tell) return;
        this.channel.postMessage(this.at);
        history.replaceState(null, "", `#dia-${this.at}`);
    }

    private press(event: Event): void {
        const deed = (event.target as Element).closest<HTMLElement>("[data-deck]")?.dataset["deck"];
        if (deed === "start") this.start();
        if (deed === "stop") this.close();
        if (deed === "back") this.go(this.at - 1);
        if (deed === "on") this.go(this.at + 1);
    }

    private key(event: KeyboardEvent): void {
        if (!this.presenting || event.altKey || event.ctrlKey || event.metaKey) return;
        const onButton = event.target instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter");
        const to: Record<string, number> = {
            ArrowRight: this.at + 1, ArrowDown: this.at + 1, PageDown: this.at + 1, " ": this.at + 1,
            ArrowLeft: this.at - 1, ArrowUp: this.at - 1, PageUp: this.at - 1, Home: 0, End: this.slides.length - 1,
        };
        const wanted = to[event.key];
        if (onButton) return;
        if (wanted !== undefined) this.go(wanted);
        else if (event.key === "Escape") this.close();
        else if (event.key.toLowerCase() === "f") this.whole();
        else return;
        event.preventDefault();
    }

    private start(): void {
        this.classList.add("deck--presenting");
        this.go(this.at);
        this.whole();
        navigator.wakeLock?.request("screen").then((lock) => { this.awake = lock; }, () => undefined);
    }

    // Where a browser gives no whole screen, the slides fill its window.
    private whole(): void {
        this.goesOn = document.fullscreenElement !== null;
        if (this.goesOn) void document.exitFullscreen();
        else this.requestFullscreen?.().catch(() => undefined);
    }

    private close(): void {
        if (document.fullscreenElement) void document.exitFullscreen();
        this.stop();
    }

    private stop(): void {
        if (!this.presenting) return;
        this.classList.remove("deck--presenting");
        void this.awake?.release();
        this.querySelector<HTMLElement>("[data-deck=start]")?.focus();
        this.slides[this.at]?.scrollIntoView();
    }
}

customElements.define("deck-slides", DeckSlides);
