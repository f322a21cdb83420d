namespace Juluo.Programmes;

/// <summary>A programme as a form sends it.</summary>
/// <param name="AmountFrom">As people write money.</param>
/// <param name="Currency">Three letters (ISO 4217); the community's, where none is given.</param>
/// <param name="Skills">Separated by commas.</param>
/// <param name="Goals">Numbers of the sustainable development goals.</param>
internal record ProgrammeForm(
    [Required] LocalizedText? Title = null,
    [Required] string? Funder = null,
    ProgrammeKind Kind = ProgrammeKind.Grant,
    [Required] string? About = null,
    string? AmountFrom = null,
    string? AmountTo = null,
    string? Currency = null,
    int? OwnShare = null,
    LocalDate? OpensOn = null,
    [Required] LocalDate? ClosesOn = null,
    string? Link = null,
    string? Skills = null,
    IReadOnlyList<int>? Goals = null,
    bool Public = false
)
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal IReadOnlyList<int> GoalList => [.. (Goals ?? []).Distinct().Order()];

    internal string Coin(string usual) => FormText.Some(Currency)?.ToUpperInvariant() ?? usual;

    internal long? From(string usual) => MoneyText.Read(AmountFrom, Coin(usual));

    internal long? To(string usual) => MoneyText.Read(AmountTo, Coin(usual));

    internal ProgrammeForm Trimmed() =>
        this with
        {
            Funder = FormText.Some(Funder),
            About = FormText.Long(About),
            Link = FormText.Some(Link) is { } address ? WebLink.Whole(address) : null,
            AmountFrom = FormText.Some(AmountFrom),
            AmountTo = FormText.Some(AmountTo),
        };

    /// <param name="today">It closes no earlier; null: of one that is there, its last day may have passed.</param>
    internal List<Error> Check(string usual, LocalDate? today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Programme.MostTitleZh, Programme.MostTitleEn),
            .. FormText.CheckGiven("funder", Funder, Programme.MostFunder),
            .. About is null ? [new Missing("about")] : FormText.CheckLong("about", About, Programme.MostAbout),
            .. WordList.Check("skills", SkillList, Programme.MostSkills),
        ];
        if (Coin(usual) != usual && !Currencies.Knows(Coin(usual)))
            wrong.Add(new ProgrammeErrors.NoCurrency());
        if (AmountFrom is not null && From(usual) is null)
            wrong.Add(new ProgrammeErrors.AmountUnreadable("amountFrom"));
        if (AmountTo is not null && To(usual) is null)
            wrong.Add(new ProgrammeErrors.AmountUnreadable("amountTo"));
        if (From(usual) > To(usual))
            wrong.Add(new ProgrammeErrors.FromMoreThanTo());
        if (OwnShare is < 0 or > 99)
            wrong.Add(new ProgrammeErrors.ShareOutOfRange());
        if (ClosesOn is null)
            wrong.Add(new Missing("closesOn"));
        else if (ClosesOn < OpensOn)
            wrong.Add(new ProgrammeErrors.ClosesBeforeItOpens());
        else if (ClosesOn < today)
            wrong.Add(new ProgrammeErrors.ClosesInThePast());
        if (Link is not null && !WebLink.Is(Link, Programme.MostLink))
            wrong.Add(new ProgrammeErrors.NoAddress());
        if (GoalList.Count > Programme.MostGoals)
            wrong.Add(new ProgrammeErrors.TooManyGoals(Programme.MostGoals));
        if (GoalList.Any(g => g is < 1 or > Programme.LastGoal))
            wrong.Add(new NotOffered("goals"));
        return wrong;
    }
}
