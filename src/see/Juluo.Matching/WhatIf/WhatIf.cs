namespace Juluo.Matching;

/// <summary>This week's list as it is, beside the list if people without a stated wish wanted another number of introductions.</summary>
/// <param name="Usual">The number of introductions a month that is compared.</param>
/// <param name="People">The number of people in the community.</param>
/// <param name="Today">The result with <see cref="Capacity.Usual"/>; null if it was not compared this week, or if there are fewer than <see cref="Fairness.Least"/> or more than <see cref="Most"/>
/// people.</param>
/// <param name="Then">The result with <paramref name="Usual"/>; null in the same cases.</param>
public sealed record WhatIf(int Usual, int People, ListReach? Today = null, ListReach? Then = null)
{
    /// <summary>The maximum number of people for a comparison; in a larger community it would take too long and is not made.</summary>
    public const int Most = 2000;

    /// <summary>The number compared by default.</summary>
    public const int Asked = 3;

    public static bool Computes(int people) => people is >= Fairness.Least and <= Most;

    /// <summary>Computes both lists; takes as long as making two weekly lists.</summary>
    internal static WhatIf Of(Scene scene, int usual, CancellationToken stop = default)
    {
        var today = ListReach.Of(scene.WithUsual(Capacity.Usual.PerMonth), stop);
        return new(usual, scene.People.Count, today, usual == Capacity.Usual.PerMonth ? today : ListReach.Of(scene.WithUsual(usual), stop));
    }
}
