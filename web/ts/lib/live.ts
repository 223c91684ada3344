// One place on the page that screen readers listen to.
let region: HTMLElement | undefined;

export function announce(text: string): void {
    if (!region) {
        region = document.createElement("div");
        region.className = "hidden-text";
        region.setAttribute("role", "status");
        document.body.append(region);
    }
    const told = region;
    // A pause lets screen readers notice that the region exists before it speaks.
    window.setTimeout(() => (told.textContent = text), 100);
}
