namespace Juluo.People;

/// <summary>A person to be added. Professions and skills missing from the community's lists are added to them.</summary>
public sealed record NewPerson(string Name, LocalDate JoinedOn)
{
    public string? LatinName { get; init; }

    public string Language { get; init; } = Languages.Chinese;

    public string? Email { get; init; }

    public AccountId? Account { get; init; }

    public LocalizedText? Trade { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [Role.Member];

    public LocalDate? LeftOn { get; init; }

    public bool Listed { get; init; }

    public bool PresenceCounts { get; init; }

    public bool TiesVisible { get; init; }

    public bool RepliesCount { get; init; }

    public IReadOnlyList<NewPosting> Needs { get; init; } = [];

    public IReadOnlyList<NewPosting> Offers { get; init; } = [];

    /// <summary>The other fields of the person's profile; null for an empty profile.</summary>
    public SaidOfMe? Says { get; init; }

    public ExternalId? ExternalId { get; init; }

    /// <summary>Returns the errors that can be found without the database; empty if valid. An import adds the row number.</summary>
    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven(nameof(Name), Name, Person.MostName),
            .. LatinName is null ? [] : FormText.CheckGiven(nameof(LatinName), LatinName, Person.MostName),
            .. Trade is null ? [] : Term.CheckWord(nameof(Trade), Trade),
            .. Says?.Check() ?? [],
            .. Days(),
            .. Needs.SelectMany(n => n.Check(nameof(Needs))),
            .. Offers.SelectMany(o => o.Check(nameof(Offers))),
            .. Language is Languages.Chinese or Languages.English ? [] : (Error[])[new Unreadable(nameof(Language))],
        ];

    private IEnumerable<Error> Days()
    {
        if (JoinedOn.Year is < 1900 or > 2200)
            yield return new PersonErrors.DayOutOfReach(nameof(JoinedOn));
        if (LeftOn is { } left && (left < JoinedOn || left.Year > 2200))
            yield return new PersonErrors.LeftBeforeJoining(nameof(LeftOn));
    }
}
