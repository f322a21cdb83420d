namespace Juluo.Worlds.Bench;

/// <summary>All worlds.</summary>
public static class Worlds
{
    /// <param name="people">The number of people in each, 12 … 150.</param>
    /// <param name="seed">The seed of the run; the worlds of one seed have nothing else in common.</param>
    /// <returns>Each world once, always in this order.</returns>
    public static IReadOnlyList<World> All(int people, ulong seed) =>
        [
            new TasteWorld(people, seed),
            new CalendarWorld(people, seed),
            new MisreadWorld(people, seed),
            new ComplementsWorld(people, seed),
            new PoliteWorld(people, seed),
            new HousesWorld(people, seed),
            new LikenessWorld(people, seed),
            new TrustWorld(people, seed),
            new FogWorld(people, seed),
        ];
}
