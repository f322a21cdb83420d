namespace Juluo.Worlds.Bench;

/// <summary>A way to choose the people whom an operator introduces.</summary>
internal abstract class Policy
{
    public abstract string Name { get; }

    /// <summary>Called on Monday, before anyone is introduced.</summary>
    public abstract void Begin(Trial trial, int day);

    /// <summary>Returns up to this many pairs for one day, all of which may meet, with no person in two of them.</summary>
    public abstract IEnumerable<(int A, int B, Worth? Worth)> Today(Trial trial, int day, int perDay);
}

/// <summary>Scores each pair on Monday; each day takes the best who may meet.</summary>
internal abstract class ScorePolicy : Policy
{
    private List<(int A, int B)> ranked = [];

    public override void Begin(Trial trial, int day)
    {
        Prepare(trial, day);
        var people = trial.World.People;
        ranked =
        [
            .. Enumerable
                .Range(0, people.Count)
                .SelectMany(a => Enumerable.Range(a + 1, people.Count - a - 1).Select(b => (A: a, B: b)))
                .Where(p => trial.MayMeet(p.A, p.B, day))
                .OrderByDescending(p => Score(trial, p.A, p.B, day))
                // Ties are broken by lot; otherwise the first in the list would always be first.
                .ThenBy(p => Luck.Of(trial.World, $"order-{Name}", p.A, p.B, day)),
        ];
    }

    public override IEnumerable<(int A, int B, Worth? Worth)> Today(Trial trial, int day, int perDay)
    {
        var busy = new HashSet<int>();
        foreach (var (a, b) in ranked)
        {
            if (busy.Count == 2 * perDay)
                yield break;
            if (busy.Contains(a) || busy.Contains(b) || !trial.MayMeet(a, b, day))
                continue;
            busy.Add(a);
            busy.Add(b);
            yield return (a, b, null);
        }
    }

    protected virtual void Prepare(Trial trial, int day) { }

    protected abstract double Score(Trial trial, int a, int b, int day);
}
