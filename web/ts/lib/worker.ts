// The map draws in a worker. The browser takes its address only from this policy, which knows no other one.
interface Rules { createScriptURL: (url: string) => string }
interface Factory { createPolicy(name: string, rules: Rules): unknown }

export function allowWorker(address: string): void {
    const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
    const absolute = (url: string): string => new URL(url, location.href).href;
    factory?.createPolicy("default", {
        createScriptURL: (url) => {
            if (absolute(url) !== absolute(address)) throw new TypeError("a program of another address");
            return url;
        },
    });
}
