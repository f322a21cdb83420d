namespace Juluo.Worlds.Bench;

/// <summary>
/// Common parts of all worlds: people, attendance habits, days spent together. Each world alone decides the truth about two people.
/// </summary>
public abstract class InhabitedWorld : World
{
    private readonly Lazy<IReadOnlyList<Resident>> residents;
    private readonly Lazy<Attendance> habits;
    private readonly Lazy<Mingling> mingling;

    /// <param name="name">The name of the world; also part of every draw.</param>
    /// <param name="people">The number of people, 12 … 150 (4 … 1 000 work).</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="houses">The number of houses among which the people are split evenly, 1 …</param>
    private protected InhabitedWorld(string name, int people, ulong seed, int houses = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 4);
        Name = name;
        Seed = seed;
        Draws = new Draws(seed, name);
        Folk = Inhabitants.Of(Draws, people, houses);

        // Not in the constructor, because each calls the derived world, which is not constructed yet.
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

    /// <summary>The person's statements to the community.</summary>
    private protected virtual Resident Declare(Inhabitant person) => Declarations.Plain(Draws, person);

    /// <summary>The strength of attraction to each other's company, symmetric; 1 is usual. Must not use <see cref="Mingling"/>.</summary>
    private protected virtual double Liking(int a, int b) => 1;

    private protected virtual Attendance MakeHabits() => Attendance.Usual(Draws, Folk);
}
