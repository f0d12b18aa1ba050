import { type Context, Hono } from "hono";
import { z } from "zod";
import type { People, Person } from "../../auth/index.ts";
import type { Db } from "../../db/index.ts";
import { refusal } from "../../http/refusal.ts";
import { InvalidInputError, NotFoundError, NotSignedInError, TokenScopeError } from "../../kernel/errors.ts";
import { isFileName } from "./download.files.ts";
import { isFormFile, writeForm } from "./download.forms.ts";
import { type Download, loadForDownload, writeDownload } from "./download.service.ts";

const idSchema = z.string().min(1).max(64).optional();
const querySchema = z.object({
  industry: idSchema,
  platform: idSchema,
  version: z.coerce.number().int().positive().max(9_999).optional(),
});

/** GET /plans/:planId/:file?industry=&platform=&version= and the blank forms at /forms/:file */
export function downloadRoutes(db: Db, people: People): Hono {
  const app = new Hono();
  app.get("/plans/:planId/:file", async (context) => {
    const { actor } = mayDownload(await people.personOf(context.req.raw.headers));
    const file = context.req.param("file");
    if (!isFileName(file)) throw new NotFoundError("该文件");
    const query = querySchema.safeParse(context.req.query());
    if (!query.success) throw new InvalidInputError("下载地址不正确，请从方案页面的导出处下载");
    const { industry, platform, version } = query.data;
    const planId = context.req.param("planId");
    const input = {
      planId,
      file,
      industryId: industry ?? null,
      platformId: platform ?? null,
      version: version ?? null,
    };
    const request = await db.$transaction((tx) => loadForDownload(tx, actor, input));
    const download = await writeDownload(request, file);
    return send(context, download);
  });
  app.get("/forms/:file", async (context) => {
    mayDownload(await people.personOf(context.req.raw.headers));
    const file = context.req.param("file");
    if (!isFormFile(file)) throw new NotFoundError("该文件");
    return send(context, await writeForm(file));
  });
  app.onError((error, context) => {
    if (error instanceof NotSignedInError) return refusal(context, 401, error.code, error.message);
    if (error instanceof TokenScopeError) return refusal(context, 403, error.code, error.message);
    if (error instanceof NotFoundError) return refusal(context, 404, error.code, error.message);
    throw error;
  });
  return app;
}

function mayDownload(person: Person | null): Person {
  if (person === null || person.blockedBy !== null) throw new NotSignedInError();
  if (person.token !== null && !person.token.scopes.has("files")) throw new TokenScopeError("files");
  return person;
}

function send(context: Context, { bytes, mediaType, fileName }: Download): Response {
  return context.body(Uint8Array.from(bytes), 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${fallbackName(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "cache-control": "private, no-store",
  });
}

/** For clients that read no filename*: the extension is what they need to open the file. */
function fallbackName(fileName: string): string {
  return `dengta${fileName.slice(fileName.lastIndexOf("."))}`;
}
