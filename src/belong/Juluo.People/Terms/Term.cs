namespace Juluo.People;

/// <summary>A word of the community's lists (professions, skills, roles), with its maximum length in each language.</summary>
public static class Term
{
    public const int MostZh = 40;
    public const int MostEn = 60;

    /// <summary>Returns the errors of a required term. A term in one language is used for both, and limited to the length of a Chinese one.</summary>
    internal static IEnumerable<Error> Check(string field, LocalizedText? name) =>
        FormText.CheckGiven(field, name, MostZh, name?.Said.Zh is null ? MostZh : MostEn);

    /// <summary>Checks one field with both languages like <see cref="Check"/>; returns at most one error.</summary>
    internal static IEnumerable<Error> CheckWord(string field, LocalizedText name) =>
        name.Said is ({ } zh, { } en) && zh != en
            ? FormText.CheckGiven(field, zh, MostZh).Concat(FormText.CheckGiven(field, en, MostEn)).Take(1)
            : FormText.CheckGiven(field, name.Zh, MostZh);
}
