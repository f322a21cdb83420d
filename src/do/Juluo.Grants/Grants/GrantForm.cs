namespace Juluo.Grants;

/// <summary>The fields of the form that posts or changes a grant.</summary>
/// <param name="AmountFrom">An amount, as people type money.</param>
/// <param name="Currency">The currency's three letters (ISO 4217); the community's currency by default.</param>
/// <param name="Skills">Skills separated by commas.</param>
/// <param name="Goals">Numbers of sustainable development goals, 1 to 17.</param>
internal record GrantForm(
    [Required, Length(Grant.MostTitleZh, MostEn = Grant.MostTitleEn)] LocalizedText? Title = null,
    [Required, Length(Grant.MostFunder)] string? Funder = null,
    GrantKind Kind = GrantKind.Grant,
    [Required, Length(Grant.MostAbout, Lines = true)] string? About = null,
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
) : IChecked
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    internal IReadOnlyList<int> GoalList => [.. (Goals ?? []).Distinct().Order()];

    internal string Coin(string usual) => FormText.Some(Currency)?.ToUpperInvariant() ?? usual;

    internal long? From(string usual) => MoneyText.Read(AmountFrom, Coin(usual));

    internal long? To(string usual) => MoneyText.Read(AmountTo, Coin(usual));

    internal GrantForm Trimmed() =>
        this with
        {
            Link = FormText.Some(Link) is { } address ? WebLink.Whole(address) : null,
            AmountFrom = FormText.Some(AmountFrom),
            AmountTo = FormText.Some(AmountTo),
        };

    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        List<Error> wrong = [.. WordList.Check("skills", SkillList, Grant.MostSkills)];
        if (OwnShare is < 0 or > 99)
            wrong.Add(new GrantErrors.ShareOutOfRange());
        if (ClosesOn < OpensOn)
            wrong.Add(new GrantErrors.ClosesBeforeItOpens());
        if (FormText.Some(Link) is { } link && !WebLink.Is(WebLink.Whole(link), Grant.MostLink))
            wrong.Add(new GrantErrors.NoAddress());
        if (GoalList.Count > Grant.MostGoals)
            wrong.Add(new GrantErrors.TooManyGoals(Grant.MostGoals));
        if (GoalList.Any(g => g is < 1 or > Grant.LastGoal))
            wrong.Add(new NotOffered("goals"));
        return wrong;
    }

    /// <summary>Checks the amounts and the deadline, with amounts in the given currency unless the form has one.</summary>
    /// <param name="today">The earliest deadline allowed; null when an existing grant keeps its deadline, which may have passed.</param>
    internal List<Error> Check(string usual, LocalDate? today)
    {
        var wrong = new List<Error>();
        if (Coin(usual) != usual && !Currencies.Knows(Coin(usual)))
            wrong.Add(new GrantErrors.NoCurrency());
        if (AmountFrom is not null && From(usual) is null)
            wrong.Add(new GrantErrors.AmountUnreadable("amountFrom"));
        if (AmountTo is not null && To(usual) is null)
            wrong.Add(new GrantErrors.AmountUnreadable("amountTo"));
        if (From(usual) > To(usual))
            wrong.Add(new GrantErrors.FromMoreThanTo());
        if (ClosesOn < today)
            wrong.Add(new GrantErrors.ClosesInThePast());
        return wrong;
    }
}
