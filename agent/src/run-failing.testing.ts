// Loaded into a real agent process before its own code: on a word of the test it fails as a defect would.
process.on("message", (word) => {
  const error = Object.assign(new Error("試験のための不具合"), {
    token: "himitsu-no-token",
    note: "備考の文",
  });
  if (word === "throw") throw error;
  if (word === "reject") void Promise.reject(error);
});
