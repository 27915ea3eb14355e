/** Fields of annotations and documents, their choices, and what is wrong with what was typed. */
export const forms = {};
