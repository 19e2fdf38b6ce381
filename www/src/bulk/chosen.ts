// The operations that save and export: those of customers until others are chosen.
import { chosenOf } from '../chosen.js';
import { type Operation, OPERATIONS } from '../operations.js';

const isSave = ({ verb, effect }: Operation) => verb === 'save' && effect === 'save';
const isList = ({ lists }: Operation) => lists;

export const SAVES = OPERATIONS.filter(isSave);
export const LISTS = OPERATIONS.filter(isList);

export const saves = chosenOf('bulk', 'bd.customer.save', isSave);
export const lists = chosenOf('bulk', 'bd.customer.list', isList);
