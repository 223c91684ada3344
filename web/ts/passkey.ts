// Passkeys. A form with data-passkey="get" or "create" asks the server for a challenge, lets the browser answer it,
// and is then sent the ordinary way with the answer in its hidden fields. Without script it stays hidden.
interface Asked {
    challenge: string;
    site: string;
    user?: { id: string; name: string; shown: string };
    known: string[];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function ask(form: HTMLFormElement): Promise<Asked> {
    const body = new URLSearchParams({ _token: new FormData(form).get("_token") as string });
    const answer = await fetch(form.dataset["ask"] ?? "", { method: "POST", body, credentials: "same-origin" });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return await answer.json() as Asked;
}

const algorithms = [-7, -8, -257].map((alg) => ({ type: "public-key" as const, alg }));
const named = (id: string): PublicKeyCredentialDescriptor => ({ type: "public-key", id: bytesOf(id) });

async function create(asked: Asked): Promise<Record<string, string>> {
    const made = await navigator.credentials.create({ publicKey: {
        challenge: bytesOf(asked.challenge),
        rp: { id: asked.site, name: "Terreinwijzer" },
        user: { id: bytesOf(asked.user?.id ?? ""), name: asked.user?.name ?? "", displayName: asked.user?.shown ?? "" },
        pubKeyCredParams: algorithms,
        excludeCredentials: asked.known.map(named),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
    } }) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return { client_data: textOf(response.clientDataJSON), authenticator_data: textOf(response.getAuthenticatorData()) };
}

async function get(asked: Asked): Promise<Record<string, string>> {
    const given = await navigator.credentials.get({ publicKey: {
        challenge: bytesOf(asked.challenge), rpId: asked.site, userVerification: "required",
        allowCredentials: asked.known.map(named),
    } }) as PublicKeyCredential;
    const response = given.response as AuthenticatorAssertionResponse;
    return {
        passkey: textOf(given.rawId), client_data: textOf(response.clientDataJSON),
        authenticator_data: textOf(response.authenticatorData), signature: textOf(response.signature),
    };
}

async function answered(form: HTMLFormElement): Promise<void> {
    const asked = await ask(form);
    const fields = form.dataset["passkey"] === "create" ? await create(asked) : await get(asked);
    for (const [name, value] of Object.entries({ ...fields, challenge: asked.challenge }))
        (form.elements.namedItem(name) as HTMLInputElement).value = value;
    form.submit();
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    if (!window.PublicKeyCredential) break;
    form.closest<HTMLElement>("[data-needs-passkeys]")?.removeAttribute("hidden");
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        answered(form).catch(() => form.querySelector("[data-failure]")?.removeAttribute("hidden"));
    });
}
