using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The figures of one year by which the rules of a service go.</summary>
/// <param name="From">The first day on which they are in force.</param>
/// <param name="Last">The last one.</param>
/// <param name="AddedAt">When this community added them; null: they come with the program.</param>
/// <param name="Sources">The documents that they are from.</param>
/// <param name="Count">They count; false: the rules have changed since and ask for other figures.</param>
public sealed record FiguresOfYear(LocalDate From, LocalDate Last, Instant? AddedAt, IReadOnlyList<string> Sources, bool Count)
{
    public const int MostText = 40_000;

    internal static FiguresOfYear Of(FigureYear figures, Instant? addedAt, bool count) =>
        new(
            LocalDate.FromDateOnly(figures.Period.From),
            LocalDate.FromDateOnly(figures.Period.Until.AddDays(-1)),
            addedAt,
            [.. figures.Sources.Select(s => s.Name)],
            count
        );
}
