using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Walks level by level from both ends, the cheaper next level first, until they meet (as Borassi and Natale 2016 do): then every shortest path leads through one of the
/// nodes where they met.
/// </summary>
internal sealed class StepPathSampler(Graph graph) : PathSampler
{
    private readonly HalfWalk forth = new(graph);
    private readonly HalfWalk back = new(graph.Reverse());
    private readonly List<int> inside = [];

    internal override List<int> Inside(int from, int to, SeededRandom random)
    {
        inside.Clear();
        forth.Begin(from);
        back.Begin(to);
        while (forth.NextCost > 0 && back.NextCost > 0)
        {
            var (walk, other) = forth.NextCost <= back.NextCost ? (forth, back) : (back, forth);
            walk.Next();
            if (Meeting(walk, other, random) is { } middle)
            {
                Add(forth, middle, from, random);
                Add(back, middle, to, random);
                if (middle != from && middle != to)
                {
                    inside.Add(middle);
                }
                break;
            }
        }
        return inside;
    }

    /// <summary>Picks a node where they met, in proportion to the number of paths through it; null if they have not met.</summary>
    private static int? Meeting(HalfWalk walk, HalfWalk other, SeededRandom random)
    {
        var all = 0.0;
        foreach (var node in walk.Level)
        {
            all += walk.PathsTo(node) * other.PathsTo(node);
        }
        int? chosen = null;
        if (all > 0)
        {
            var left = random.Unit() * all;
            foreach (var node in walk.Level)
            {
                if (left >= 0 && other.PathsTo(node) > 0)
                {
                    chosen = node;
                    left -= walk.PathsTo(node) * other.PathsTo(node);
                }
            }
        }
        return chosen;
    }

    private void Add(HalfWalk walk, int middle, int end, SeededRandom random)
    {
        if (middle == end)
        {
            return;
        }
        for (var node = walk.Before(middle, random); node != end; node = walk.Before(node, random))
        {
            inside.Add(node);
        }
    }
}
