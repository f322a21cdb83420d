namespace Juluo.Worlds.Bench;

/// <summary>
/// What the worlds have in common: people, habits of coming, days spent together. What is so between two people each world decides alone.
/// </summary>
public abstract class InhabitedWorld : World
{
    private readonly Lazy<IReadOnlyList<Resident>> residents;
    private readonly Lazy<Attendance> habits;
    private readonly Lazy<Mingling> mingling;

    /// <param name="name">Of the world; also part of every draw.</param>
    /// <param name="people">How many, 12 … 150 (4 … 1 000 work).</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="houses">Among which the people are split evenly, 1 …</param>
    private protected InhabitedWorld(string name, int people, ulong seed, int houses = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 4);
        Name = name;
        Seed = seed;
        Draws = new Draws(seed, name);
        Folk = Inhabitants.Of(Draws, people, houses);

        // Later than the constructor: each asks the derived world, which is not made yet.
        residents = new Lazy<IReadOnlyList<Resident>>(() => Folk.Select(person => Declare(person)).ToArray());
        habits = new Lazy<Attendance>(() => MakeHabits());
        mingling = new Lazy<Mingling>(() => new Mingling(Draws, Folk, Comes, Site, Liking));
    }

    /// <inheritdoc/>
    public sealed override string Name { get; }

    /// <inheritdoc/>
    public sealed override ulong Seed { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Resident> People => residents.Value;

    private protected Draws Draws { get; }

    private protected IReadOnlyList<Inhabitant> Folk { get; }

    private protected Attendance Habits => habits.Value;

    private protected Mingling Mingling => mingling.Value;

    /// <inheritdoc/>
    public sealed override bool Comes(int person, int day) => Habits.Comes(person, day);

    /// <inheritdoc/>
    public override int Site(int person, int day) => Folk[person].House;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Encounter> Encounters(int day) => Mingling.On(day);

    /// <summary>What the person tells the community.</summary>
    private protected virtual Resident Declare(Inhabitant person) => Declarations.Plain(Draws, person);

    /// <summary>How strongly two are drawn to each other's company, symmetric; 1 is usual. May not ask <see cref="Mingling"/>.</summary>
    private protected virtual double Liking(int a, int b) => 1;

    private protected virtual Attendance MakeHabits() => Attendance.Usual(Draws, Folk);
}
