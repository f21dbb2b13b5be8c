// React asks for Node's `process` where there is one; the bundler would bring a copy of it into every page.
// biome-ignore lint/style/noDefaultExport: a module that stands for another must offer what that one offers
export default undefined;
