export const handler = async (event) => {
  console.log("greeting", event.name);
  return { message: `Hello, ${event.name}!` };
};
