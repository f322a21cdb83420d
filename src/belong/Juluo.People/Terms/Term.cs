namespace Juluo.People;

/// <summary>A word of the community's own lists (trades, skills, roles): how long it may be in each language.</summary>
public static class Term
{
    public const int MostZh = 40;
    public const int MostEn = 60;

    /// <summary>What is wrong with one that must be given. In one language only it stands for both, and is as short as in Chinese.</summary>
    internal static IEnumerable<Error> Check(string field, LocalizedText? name) =>
        FormText.CheckGiven(field, name, MostZh, name?.Said.Zh is null ? MostZh : MostEn);

    /// <summary>The same where it has one field for both languages: one fault at most.</summary>
    internal static IEnumerable<Error> CheckWord(string field, LocalizedText name) =>
        name.Said is ({ } zh, { } en) && zh != en
            ? FormText.CheckGiven(field, zh, MostZh).Concat(FormText.CheckGiven(field, en, MostEn)).Take(1)
            : FormText.CheckGiven(field, name.Zh, MostZh);
}
