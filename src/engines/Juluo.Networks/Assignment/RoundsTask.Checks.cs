using System.Runtime.CompilerServices;

namespace Juluo.Networks.Assignment;

public sealed partial class RoundsTask
{
    /// <summary>Throws unless the round exists.</summary>
    internal void RequireRound(int round, string name) => RequireIn(round, 0, Rounds - 1, name);

    /// <summary>Throws unless the person exists.</summary>
    internal int RequirePerson(int person, string name) => RequireIn(person, 0, People - 1, name);

    /// <summary>Throws unless the table exists.</summary>
    internal void RequireTable(int table, string name) => RequireIn(table, 0, Tables.Count - 1, name);

    private (int A, int B) Checked(int a, int b, string name) =>
        RequirePerson(a, name) == RequirePerson(b, name)
            ? throw new ArgumentException($"Person {a} is no pair with themselves.", name)
            : Ordered(a, b);

    private static RoundTable Checked(RoundTable table, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Seats, 1, name);
        ArgumentOutOfRangeException.ThrowIfNegative(table.Least, name);
        return table;
    }

    private static int RequireIn(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }

    private static double RequireWorth(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "It must be a finite number, 0 or more.");
}
