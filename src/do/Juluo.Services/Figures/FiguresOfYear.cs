using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The figures of one year for the rules of a service.</summary>
/// <param name="From">The first day on which they apply.</param>
/// <param name="Last">The last day on which they apply.</param>
/// <param name="AddedAt">The time when this community added them; null if they come with the program.</param>
/// <param name="Sources">The documents they are from.</param>
/// <param name="Count">True if they are in use; false if the rules have changed since and need other figures.</param>
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
