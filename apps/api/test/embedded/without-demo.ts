import { registerHooks } from "node:module";

/** Loaded before the product: packages for development are not there, as in an installation without them. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== "@dengta/demo") return next(specifier, context);
    throw Object.assign(new Error(`Cannot find package '${specifier}'`), { code: "ERR_MODULE_NOT_FOUND" });
  },
});
