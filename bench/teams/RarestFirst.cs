using Juluo.Networks.Assignment;

namespace Juluo.Teams.Bench;

/// <summary>
/// The usual algorithm for teams (RarestFirst: Lappas, Liu and Terzi 2009): from each holder of the rarest skill to the nearest holder of each other skill; of these teams the one
/// whose people are nearest to its start.
/// </summary>
internal static class RarestFirst
{
    public static List<int> Team(TeamTask task)
    {
        var holders = Enumerable
            .Range(0, task.SkillCount)
            .Select(skill => Enumerable.Range(0, task.People).Where(p => (task.Has(p) >> skill & 1) != 0).ToArray())
            .Where(of => of.Length > 0)
            .OrderBy(of => of.Length)
            .ToArray();
        var (best, nearest) = (new List<int>(), int.MaxValue);
        foreach (var first in holders[0])
        {
            var steps = Steps(task, first);
            var team = new HashSet<int> { first };
            var sum = 0;
            foreach (var of in holders.Skip(1))
            {
                var next = of.MinBy(p => (steps[p], p));
                sum += steps[next];
                team.Add(next);
            }

            if (sum < nearest)
                (best, nearest) = ([.. team], sum);
        }

        return best;
    }

    private static int[] Steps(TeamTask task, int from)
    {
        var steps = new int[task.People];
        Array.Fill(steps, task.People);
        steps[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var person))
        {
            foreach (var near in task.Acquaintance.Neighbours(person))
            {
                if (steps[near] == task.People)
                {
                    steps[near] = steps[person] + 1;
                    queue.Enqueue(near);
                }
            }
        }

        return steps;
    }
}
