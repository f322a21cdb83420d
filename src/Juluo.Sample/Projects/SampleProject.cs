namespace Juluo.Sample;

/// <summary>A project of two to four people, who meet once a week at one place and hand something over midway and at the end.</summary>
/// <param name="Members">The members; the first one leads.</param>
/// <param name="EndsOn">The planned last day, which may be in the future.</param>
/// <param name="Introduction">The number of the introduction that led to it.</param>
public sealed record SampleProject(
    int Number,
    Phrase Title,
    IReadOnlyList<int> Members,
    LocalDate StartsOn,
    LocalDate EndsOn,
    IsoDayOfWeek MeetsOn,
    int Zone,
    int? Introduction
);
