// Answers on a poor line: what is filled in on a page is put aside in this browser before it is sent, and goes
// from there as soon as it arrived. Pages go in the order in which they were filled in. Sending a page twice
// does no harm, for the server keeps the last one and takes a code once.
interface Waiting { path: string; body: string; day: number }

const keptDays = 30;
const retryAfter = [3000, 10000, 30000];
const today = (): number => Math.floor(Date.now() / 86_400_000);

class AnswerKeeper extends HTMLElement {
    private tries = 0;
    private timer = 0;

    connectedCallback(): void {
        document.addEventListener("submit", (event) => this.take(event));
        window.addEventListener("online", () => void this.send());
        this.forgetOld();
        if (this.waiting.length > 0) void this.send();
    }

    private forgetOld(): void {
        try {
            for (const key of Object.keys(localStorage).filter((one) => one.startsWith("answers "))) {
                const all = JSON.parse(localStorage.getItem(key) ?? "[]") as Waiting[];
                if (all.every((one) => one.day + keptDays < today())) localStorage.removeItem(key);
            }
        } catch {
            return;
        }
    }

    // Of one code; another respondent at this computer has a shelf of his own.
    private get shelf(): string { return `answers ${location.pathname.split("/")[2] ?? ""}`; }
    private get waiting(): Waiting[] {
        try {
            const all = JSON.parse(localStorage.getItem(this.shelf) ?? "[]") as Waiting[];
            return all.filter((one) => one.day + keptDays >= today());
        } catch {
            return [];
        }
    }
    private keep(all: Waiting[]): void {
        if (all.length > 0) localStorage.setItem(this.shelf, JSON.stringify(all));
        else localStorage.removeItem(this.shelf);
    }

    private take(event: SubmitEvent): void {
        const form = event.target as HTMLFormElement;
        const path = new URL(form.action).pathname;
        if (!path.startsWith(`/e/${location.pathname.split("/")[2] ?? ""}/`)) return;
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(form, event.submitter))
            if (typeof value === "string" && name !== "_token") body.append(name, value);
        try {
            this.keep([...this.waiting.filter((one) => one.path !== path), { path, body: body.toString(), day: today() }]);
        } catch {
            return; // no room in this browser: the ordinary way
        }
        event.preventDefault();
        this.tries = 0;
        void this.send();
    }

    private async send(): Promise<void> {
        window.clearTimeout(this.timer);
        const work = (): Promise<void> => this.sendAll();
        await (navigator.locks ? navigator.locks.request(this.shelf, work) : work());
    }

    private async sendAll(): Promise<void> {
        let onward = "";
        for (let all = this.waiting; all.length > 0; all = this.waiting) {
            const one = all[0] as Waiting;
            const answer = await this.post(one);
            if (!answer || answer.status >= 500 || answer.status === 429) return this.wait();
            const isTaken = answer.headers.get("Content-Type")?.startsWith("text/plain") ?? false;
            // What was filled in meanwhile on the same page stays.
            this.keep(this.waiting.filter((other) => other.path !== one.path || other.body !== one.body));
            if (!isTaken) return this.replay(one);
            onward = await answer.text();
        }
        if (onward) location.assign(onward);
    }

    private async post(one: Waiting): Promise<Response | undefined> {
        this.say(this.dataset["sending"] ?? "");
        const body = new URLSearchParams(one.body);
        body.append("_token", this.token);
        try {
            return await fetch(one.path, { method: "POST", body, headers: { "X-Keeper": "1" }, credentials: "same-origin" });
        } catch {
            return undefined;
        }
    }

    private wait(): void {
        this.say(this.dataset["waiting"] ?? "");
        const pause = retryAfter[Math.min(this.tries++, retryAfter.length - 1)];
        this.timer = window.setTimeout(() => void this.send(), pause);
    }

    // The server has something to say about it: the ordinary way, so that it is seen.
    private replay(one: Waiting): void {
        const form = document.createElement("form");
        form.method = "post";
        form.action = one.path;
        const add = (name: string, value: string): void => {
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = name;
            field.value = value;
            form.append(field);
        };
        add("_token", this.token);
        new URLSearchParams(one.body).forEach((value, name) => add(name, value));
        document.body.append(form);
        form.submit();
    }

    private get token(): string { return document.querySelector<HTMLInputElement>("input[name=_token]")?.value ?? ""; }
    private say(text: string): void { this.textContent = text; }
}

customElements.define("answer-keeper", AnswerKeeper);
