export default function ConsolePage() {
  return <main>窓口デスク 現場責任者</main>;
}
