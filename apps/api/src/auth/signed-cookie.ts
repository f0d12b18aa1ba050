import { createHmac, timingSafeEqual } from "node:crypto";

/** The value of a cookie that better-auth signed (value, dot, HMAC-SHA-256 in base64); null where it was not. */
export function readSignedCookie(headers: Headers, name: string, secret: string): string | null {
  const raw = cookieValue(headers.get("cookie") ?? "", name);
  if (raw === null) return null;
  const dot = raw.lastIndexOf(".");
  if (dot < 1) return null;
  const value = raw.slice(0, dot);
  const signature = Buffer.from(raw.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(value).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? value : null;
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals === -1 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      // A cookie that is no text at all was not signed by us.
      return null;
    }
  }
  return null;
}
