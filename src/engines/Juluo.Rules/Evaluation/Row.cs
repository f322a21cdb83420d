namespace Juluo.Rules;

/// <summary>The row that is evaluated: its list, and its number from 0; -1 for a row about which nothing is known.</summary>
internal readonly record struct Row(string? List, int Number)
{
    public static Row None { get; } = new(null, -1);
}
