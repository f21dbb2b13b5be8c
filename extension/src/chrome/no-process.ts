// React asks for Node's `process` where there is one; the bundler would bring a copy of it into every page.
export default undefined;
