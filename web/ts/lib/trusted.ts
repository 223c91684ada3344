// The browser lets text become part of a page only through a policy that the header
// Content-Security-Policy names (src/app/headers.cpp). Browsers that do not know policies take the text itself.
interface Policy { createHTML(text: string): string }
interface Factory { createPolicy(name: string, rules: Policy): Policy }

const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
const asItIs = { createHTML: (text: string): string => text };

// Pages of our own, fetched from this site: the only text that is ever read as a page.
export const pages: Policy = factory?.createPolicy("swap", asItIs) ?? asItIs;
