import { enableCompileCache, registerHooks } from "node:module";

/**
 * Makes a start quick and small; to be called before anything heavy is imported. Compiled code is kept between
 * starts, which also keeps the type stripper out of memory (28 MB): hence this file is plain JavaScript. zod's
 * fifty locales, which `zod/mini` imports as a whole and nobody here uses, are left out.
 */
export function prepareRuntime() {
  enableCompileCache();
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "../locales/index.js" && /[\\/]zod[\\/]/.test(context.parentURL ?? ""))
        return { url: "data:text/javascript,export{}", format: "module", shortCircuit: true };
      return next(specifier, context);
    },
  });
}
