"""Makes the log of docs/networks.md: ten working days of an imagined studio house, the same each time."""
import csv
import os
import random

here = os.path.dirname(os.path.abspath(__file__))
rng = random.Random(20261116)
TRADES = ["design", "software", "film", "food"]
NAMES = ("Aiko Ben Chen Dana Emil Fang Gita Hao Ines Jun Kai Lien Mei Nuo Omar Pei Qin Rosa Sato Tomas "
         "Uma Vera Wen Xiu Yara Zoe Anan Bao Cleo Duy Eun Faye Guo Hana Ivan Jia").split()
DAY, OPEN = 86_400, 9 * 3_600

people = [(name, TRADES[k % 4 if k % 9 else rng.randrange(4)]) for k, name in enumerate(NAMES)]
presence = [rng.uniform(0.5, 0.95) for _ in people]
warmth = [rng.lognormvariate(0, 0.5) for _ in people]
met, contacts = {}, []
for day in range(10):
    here_today = [k for k in range(len(people)) if rng.random() < presence[k]]
    for a in here_today:
        for b in here_today:
            if a >= b:
                continue
            common = sum(1 for c in here_today if met.get((min(a, c), max(a, c))) and met.get((min(b, c), max(b, c))))
            rate = 0.016 * warmth[a] * warmth[b] * (9 if people[a][1] == people[b][1] else 1) * (1 + 0.35 * common) + (0.9 if (a, b) in met else 0)
            for _ in range(min(4, int(rng.expovariate(1 / rate)) if rate >= 1 else int(rng.random() < rate))):
                start = day * DAY + OPEN + 300 * rng.randrange(96)
                contacts.append((start, start + 60 * rng.randint(1, 25), a, b))
                met[(a, b)] = True

with open(os.path.join(here, "people.csv"), "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([("name", "trade"), *people])
with open(os.path.join(here, "contacts.csv"), "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([("start", "end", "a", "b"), *sorted(contacts)])
print(len(people), "people,", len(contacts), "contacts,", len(met), "pairs")
