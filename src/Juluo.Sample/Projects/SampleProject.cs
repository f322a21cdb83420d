namespace Juluo.Sample;

/// <summary>A piece of work by two to four people, which meets once a week at one place and hands something over midway and at the end.</summary>
/// <param name="Members">The first leads.</param>
/// <param name="EndsOn">Planned last day; may lie ahead.</param>
/// <param name="Introduction">Number of the introduction it grew from.</param>
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
