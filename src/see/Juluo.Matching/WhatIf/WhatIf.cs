namespace Juluo.Matching;

/// <summary>This week's list as it would be now, beside the one that there would be if people who said nothing wished for another number of introductions.</summary>
/// <param name="Usual">How many a month it is asked for.</param>
/// <param name="People">How many people there were.</param>
/// <param name="Today">With <see cref="Capacity.Usual"/>; null: it was not compared this week, or there are fewer than <see cref="Fairness.Least"/> people or more than <see cref="Most"/>.</param>
/// <param name="Then">With the number asked for; null as above.</param>
public sealed record WhatIf(int Usual, int People, ListReach? Today = null, ListReach? Then = null)
{
    /// <summary>Of more people it takes too long.</summary>
    public const int Most = 2000;

    /// <summary>The number asked for before any was chosen.</summary>
    public const int Asked = 3;

    public static bool Computes(int people) => people is >= Fairness.Least and <= Most;

    /// <summary>Takes as long as two weeks' lists.</summary>
    internal static WhatIf Of(Scene scene, int usual, CancellationToken stop = default)
    {
        var today = ListReach.Of(scene.WithUsual(Capacity.Usual.PerMonth), stop);
        return new(usual, scene.People.Count, today, usual == Capacity.Usual.PerMonth ? today : ListReach.Of(scene.WithUsual(usual), stop));
    }
}
