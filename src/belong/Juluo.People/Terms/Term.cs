namespace Juluo.People;

/// <summary>A word of the community's own lists (trades, skills, roles): how long it may be in each language.</summary>
public static class Term
{
    public const int MostZh = 40;
    public const int MostEn = 60;

    /// <summary>What is wrong with one that must be given. In one language only it stands for both, and is as short as in Chinese.</summary>
    internal static IEnumerable<Error> Check(string field, LocalizedText? name) =>
        FormText.CheckGiven(field, name, MostZh, name?.Said.Zh is null ? MostZh : MostEn);
}
