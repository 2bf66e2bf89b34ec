// A click on a column's head sorts by it; numbers begin with the largest.
const table = document.querySelector("table");
const heads = [...table.tHead.rows[0].cells];
heads.forEach((head, column) => head.addEventListener("click", () => {
  const isNumber = head.classList.contains("n");
  const before = head.getAttribute("aria-sort");
  const ascending = before ? before === "descending" : !isNumber;
  heads.forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const key = (row) => isNumber ? Number(row.cells[column].dataset.value) : row.cells[column].textContent;
  const order = (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0) * (ascending ? 1 : -1);
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort(order));
}));
heads[1].setAttribute("aria-sort", "descending");
