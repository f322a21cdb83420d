/** A community of 300 in eight professions over eight weeks, the same each time: the largest picture the island must handle. */
export function backbone(people = 300, weeks = 8) {
  let state = 20131127;
  const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
  const spread = () => random() + random() + random() - 1.5;
  const names = ["詩涵", "建宏", "柏翰", "Mina", "瑜庭", "阿凱", "欣怡", "周洋", "雅婷", "Jonas", "佳穎", "Alexandra"];
  const nodes = Array.from({ length: people }, (_, i) => {
    const group = i % 8;
    return { id: `p${i}`, label: names[i % names.length], face: group, x: 90 * Math.cos(group * 0.785) + 42 * spread(), y: 55 * Math.sin(group * 0.785) + 30 * spread() };
  });
  const kinds = ["neighbour", "neighbour", "familiar", "partner", "unconfirmed"];
  const ties = [];
  for (let week = 0; week < weeks; week++)
    for (let i = 0; i < people; i++) {
      const other = random() < 0.85 ? (i + 8 * (1 + Math.floor(random() * 5))) % people : Math.floor(random() * people);
      if (other !== i) ties.push({ a: `p${i}`, b: `p${other}`, week, kind: kinds[Math.floor(random() * 5)], strength: random() * 9, probability: 0.2 + 0.8 * random() });
    }
  return { weeks: Array.from({ length: weeks }, (_, week) => `第 ${40 + week} 週`), nodes, ties };
}
