using System.Numerics;

namespace Juluo.Networks.Assignment;

/// <summary>The search behind <see cref="TeamFormation"/>: branch and bound over the holders of a skill that is still missing.</summary>
internal sealed class TeamSearch
{
    private const double Nothing = 1e-9; // tolerance within which two costs are equal
    private const int MostSeeds = 200;
    private readonly TeamTask task;
    private readonly CancellationToken stop;
    private readonly int[] candidates;
    private readonly int[][] holders;
    private readonly byte[] fewest;
    private readonly byte[]?[] halves;
    private readonly uint[] before; // for each candidate, the earlier teams they are in

    private IReadOnlyList<Team> earlier = [];
    private uint target;
    private int stepsLeft;
    private bool ended;
    private List<int>? best;
    private double bestCost;

    internal TeamSearch(TeamTask task, CancellationToken stop)
    {
        (this.task, this.stop) = (task, stop);
        var within = task.With.ToHashSet();
        candidates =
        [
            .. Enumerable
                .Range(0, task.People)
                .Where(p => task.Has(p) != 0 && !within.Contains(p) && !task.With.Any(w => task.AreApart(w, p))),
        ];
        holders =
        [
            .. Enumerable.Range(0, task.SkillCount).Select(skill => candidates.Where(p => (task.Has(p) >> skill & 1) != 0).ToArray()),
        ];
        fewest = Fewest();
        halves = new byte[task.People][];
        before = new uint[task.People];
    }

    /// <summary>Finds the best team that differs enough from the earlier ones; null if there is none.</summary>
    internal Team? Best(IReadOnlyList<Team> teams, int steps)
    {
        if (teams.Count > 0)
        {
            foreach (var person in teams[^1].People)
            {
                before[person] |= 1u << (teams.Count - 1);
            }
        }
        (earlier, stepsLeft, ended, best, bestCost) = (teams, steps, false, null, double.PositiveInfinity);
        var had = TeamFormation.Skills(task, task.With);
        var room = task.MostPeople - task.With.Count;
        var reachable = Enumerable
            .Range(0, 1 << task.SkillCount)
            .Select(m => (uint)m)
            .Where(m => (m & had) == had && fewest[m & ~had] <= room);
        // Accept fewer skills only where no team has more, for example because of people kept apart. Further teams have as many as the first.
        foreach (
            var alike in reachable
                .GroupBy(BitOperations.PopCount)
                .Where(g => teams.Count == 0 || g.Key == TeamFormation.Count(teams[0].Skills))
                .OrderByDescending(g => g.Key)
        )
        {
            foreach (var wanted in alike)
            {
                target = wanted;
                From(had);
            }
            if (best is not null)
            {
                break;
            }
        }
        if (best is null || (best.Count == 0 && (task.With.Count == 0 || teams.Count > 0)))
        {
            return null;
        }
        List<int> people = [.. task.With, .. best.Order()];
        return new(people, TeamFormation.Skills(task, people), task.Cost(people, Halves), !ended);
    }

    private void From(uint had)
    {
        var add = new double[task.People];
        var cost = task.Cost(task.With, Halves);
        foreach (var person in candidates)
        {
            add[person] = task.Cost(person);
        }
        foreach (var person in task.With)
        {
            foreach (var candidate in candidates)
            {
                add[candidate] += Pair(person, candidate);
            }
        }
        if ((target & ~had) == 0)
        {
            Take([], cost);
            return;
        }
        var rarest = Missing(had).MinBy(skill => (holders[skill].Length, skill));
        // Start with the holders from whom a greedy choice gets furthest: their teams bound the rest. With very many holders, the first by skills and cost.
        var seeds = holders[rarest]
            .OrderByDescending(person => BitOperations.PopCount(task.Has(person) & target & ~had))
            .ThenBy(person => add[person])
            .Take(MostSeeds)
            .ToHashSet();
        var order = holders[rarest]
            .Select(person => (Person: person, Greedy: seeds.Contains(person) ? Greedily(person, had, cost, add) : double.PositiveInfinity))
            .ToArray();
        Array.Sort(order, (a, b) => (a.Greedy, a.Person).CompareTo((b.Greedy, b.Person)));
        foreach (var (person, _) in order)
        {
            Try(person, had, cost, add, []);
        }
    }

    /// <summary>Builds a team greedily, adding the person with the lowest cost for each newly covered skill; keeps it if it is the best so far.</summary>
    private double Greedily(int first, uint had, double cost, double[] add)
    {
        if (!MayJoin(first, []))
        {
            return double.PositiveInfinity;
        }
        List<int> team = [first];
        cost += add[first];
        had |= task.Has(first);
        var now = (double[])add.Clone();
        for (var last = first; (target & ~had) != 0; )
        {
            if (team.Count + task.With.Count >= task.MostPeople || cost > bestCost)
            {
                return double.PositiveInfinity;
            }
            Draw(now, last);
            var (next, price) = (-1, double.PositiveInfinity);
            foreach (var skill in Missing(had))
            {
                foreach (var person in holders[skill])
                {
                    var each = now[person] / BitOperations.PopCount(task.Has(person) & target & ~had);
                    if (each < price && MayJoin(person, team))
                    {
                        (next, price) = (person, each);
                    }
                }
            }
            if (next < 0)
            {
                return double.PositiveInfinity;
            }
            cost += now[next];
            had |= task.Has(next);
            team.Add(next);
            last = next;
        }
        Improve(team, ref cost);
        Take(team, cost);
        return cost;
    }

    /// <summary>Replaces one or two members with one person, as long as that makes the team cheaper.</summary>
    private void Improve(List<int> team, ref double cost)
    {
        while (Exchange(team, cost) is var (better, price) && price < cost - Nothing)
        {
            team.Clear();
            team.AddRange(better);
            cost = price;
        }
    }

    private (List<int> Team, double Cost) Exchange(List<int> team, double cost)
    {
        var (best, least) = (team, cost);
        for (var one = 0; one < team.Count; one++)
        {
            for (var other = one; other < team.Count; other++)
            {
                List<int> rest = [.. team];
                rest.RemoveAt(other);
                if (other != one)
                {
                    rest.RemoveAt(one);
                }
                List<int> staying = [.. task.With, .. rest];
                var kept = task.Cost(staying, Halves);
                var missing = target & ~TeamFormation.Skills(task, staying);
                if (missing == 0)
                {
                    (best, least) = kept < least - Nothing ? (rest, kept) : (best, least);
                    continue;
                }
                foreach (var person in holders[BitOperations.TrailingZeroCount(missing)])
                {
                    if ((task.Has(person) & missing) != missing || kept + task.Cost(person) >= least - Nothing)
                    {
                        continue;
                    }
                    var price = kept + task.Cost(person);
                    foreach (var member in staying)
                    {
                        price += Pair(member, person);
                    }
                    if (price < least - Nothing && MayJoin(person, rest))
                    {
                        (best, least) = ([.. rest, person], price);
                    }
                }
            }
        }
        return (best, least);
    }

    private void Try(int person, uint had, double cost, double[] add, List<int> team)
    {
        stop.ThrowIfCancellationRequested();
        if (ended || stepsLeft-- <= 0)
        {
            ended = true;
            return;
        }
        cost += add[person];
        had |= task.Has(person);
        if (
            !Promises(cost, team.Count + 1)
            || fewest[target & ~had] > task.MostPeople - task.With.Count - team.Count - 1
            || !MayJoin(person, team)
        )
        {
            return;
        }
        team.Add(person);
        if ((target & ~had) == 0)
        {
            Take(team, cost);
        }
        else
        {
            var now = (double[])add.Clone();
            Draw(now, person);
            Further(had, cost, now, team);
        }
        team.RemoveAt(team.Count - 1);
    }

    private void Further(uint had, double cost, double[] add, List<int> team)
    {
        var (few, most) = (-1, 0.0);
        var fewestHolders = int.MaxValue;
        foreach (var skill in Missing(had))
        {
            var (least, count) = (double.PositiveInfinity, 0);
            foreach (var person in holders[skill])
            {
                if (Promises(cost + add[person], team.Count + 1))
                {
                    least = Math.Min(least, add[person]);
                    count++;
                }
            }
            most = Math.Max(most, least);
            if (count < fewestHolders)
            {
                (few, fewestHolders) = (skill, count);
            }
        }
        if (fewestHolders == 0 || !Promises(cost + most, team.Count + 1))
        {
            return;
        }
        var order = holders[few].Where(person => Promises(cost + add[person], team.Count + 1)).ToArray();
        Array.Sort(
            order,
            (a, b) =>
                (add[a], -BitOperations.PopCount(task.Has(a) & target & ~had), a).CompareTo(
                    (add[b], -BitOperations.PopCount(task.Has(b) & target & ~had), b)
                )
        );
        foreach (var person in order)
        {
            Try(person, had, cost, add, team);
        }
    }

    /// <summary>Checks that a team with this cost and size so far can still beat the best.</summary>
    private bool Promises(double cost, int people) =>
        cost < bestCost - Nothing || (cost <= bestCost + Nothing && people < (best?.Count ?? int.MaxValue));

    private void Take(List<int> team, double cost)
    {
        if (Promises(cost, team.Count))
        {
            (best, bestCost) = ([.. team], cost);
        }
    }

    private bool MayJoin(int person, List<int> team)
    {
        foreach (var member in team)
        {
            if (member == person || task.AreApart(member, person))
            {
                return false;
            }
        }
        for (var at = 0; at < earlier.Count; at++)
        {
            if (!MayShare(at, person, team))
            {
                return false;
            }
        }
        return true;
    }

    private bool MayShare(int at, int person, List<int> team)
    {
        if ((before[person] >> at & 1) == 0)
        {
            return true;
        }
        var already = team.Count(member => (before[member] >> at & 1) != 0);
        return already + 1 <= (earlier[at].People.Count - task.With.Count) / 2;
    }

    private IEnumerable<int> Missing(uint had) => Enumerable.Range(0, task.SkillCount).Where(skill => ((target & ~had) >> skill & 1) != 0);

    private void Draw(double[] add, int person)
    {
        var from = Halves(person);
        foreach (var candidate in candidates)
        {
            add[candidate] += task.Pair(person, candidate, from[candidate]);
        }
    }

    private double Pair(int a, int b) => task.Pair(a, b, Halves(a)[b]);

    private byte[] Halves(int person) => halves[person] ??= task.Halves(person);

    /// <summary>Returns for each set of skills the smallest number of people who have it between them, connected or not; 255 if one of the skills has no holder.</summary>
    private byte[] Fewest()
    {
        var kinds = candidates.Select(task.Has).Distinct().ToArray();
        var need = new byte[1 << task.SkillCount];
        for (var set = 1u; set < need.Length; set++)
        {
            var (first, least) = (set & (~set + 1), 254);
            foreach (var kind in kinds)
            {
                if ((kind & first) != 0)
                {
                    least = Math.Min(least, need[set & ~kind]);
                }
            }
            need[set] = (byte)Math.Min(255, least + 1);
        }
        return need;
    }
}
