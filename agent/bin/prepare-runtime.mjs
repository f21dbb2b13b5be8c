import { enableCompileCache, registerHooks } from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Makes a start quick and small; to be called before anything heavy is imported. Compiled code is kept between
 * starts, which also keeps the type stripper out of memory (28 MB): hence this file is plain JavaScript. zod's
 * fifty locales, which `zod/mini` imports as a whole and nobody here uses, are left out. The heap's young half
 * stays as small as it begins, or what is loaded now would blow it up for good (8 MB of a shared counter PC).
 */
export function prepareRuntime() {
  enableCompileCache();
  setFlagsFromString("--semi-space-growth-factor=1");
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "../locales/index.js" && /[\\/]zod[\\/]/.test(context.parentURL ?? ""))
        return { url: "data:text/javascript,export{}", format: "module", shortCircuit: true };
      return next(specifier, context);
    },
  });
}
