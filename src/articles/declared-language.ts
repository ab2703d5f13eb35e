import type { DomDocument } from './dom.ts';

/** ISO 639 code the page declares for itself (`<html lang>`, `content-language`, `og:locale`, JSON-LD); null when none. */
export function declaredLanguage(document: DomDocument, jsonLdLanguage: string | null): string | null {
  const declared = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ?? null,
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ?? null,
    jsonLdLanguage,
  ];
  for (const value of declared) {
    const code = /^\s*([a-z]{2,3})(?:[-_,\s]|$)/i.exec(value ?? '')?.[1];
    if (code !== undefined) return code.toLowerCase();
  }
  return null;
}
