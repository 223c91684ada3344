// Days as people in the Netherlands count them, wherever the machine stands: "2027-03-15".
const dayOf = (time) => new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

export const today = () => dayOf(Date.now());
export const inDays = (days) => dayOf(Date.now() + days * 86400e3);
