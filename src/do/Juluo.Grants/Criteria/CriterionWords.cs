namespace Juluo.Grants;

/// <summary>Reads and formats the values of criteria, with kinds of organisations and roles in the words of either language. Pure.</summary>
internal static class CriterionWords
{
    public static Outcome<string[]> Read(CriterionRule rule, string? typed, Words words)
    {
        if (rule == CriterionRule.PublicProject)
            return Array.Empty<string>();
        var said = WordList.Read(typed);
        if (said.Count == 0)
            return new Missing("said");
        if (said.Count > Criterion.MostSaid)
            return new CriterionErrors.TooManyWords(Criterion.MostSaid);
        if (WordList.Check("said", said, Criterion.MostSaid).ToList() is { Count: > 0 } wrong)
            return wrong;
        if (Criterion.TakesNumber(rule))
            return
                said.Count == 1
                && NumberText.Read(said[0]) is { } number
                && number is >= 0 and <= 999_999
                && number == decimal.Truncate(number)
                ? new[] { ((int)number).ToString(System.Globalization.CultureInfo.InvariantCulture) }
                : new CriterionErrors.NumberUnreadable();
        return rule switch
        {
            CriterionRule.KindIs or CriterionRule.KindIsNot => Among<OrganisationKind>(said, words),
            CriterionRule.RoleIs => Among<Role>(said, words),
            _ => said.ToArray(),
        };
    }

    /// <summary>Formats a criterion for people.</summary>
    public static string Say(Criterion criterion, Words words) =>
        words.Say(
            $"{Words.Key(criterion.Rule)}.says",
            new
            {
                said = string.Join(
                    words["programmes.criterion.or"],
                    criterion.Said.Select(s =>
                        criterion.Rule switch
                        {
                            CriterionRule.KindIs or CriterionRule.KindIsNot => words[EnumWord.Read<OrganisationKind>(s)],
                            CriterionRule.RoleIs => words[EnumWord.Read<Role>(s)],
                            _ => s,
                        }
                    )
                ),
            }
        );

    private static Outcome<string[]> Among<T>(IReadOnlyList<string> said, Words words)
        where T : struct, Enum
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Enum.GetValues<T>())
        {
            var name = words.InBoth(Words.Key(member));
            foreach (var called in new[] { EnumWord.Of(member), name.Zh, name.En })
                known[SearchText.Fold(called)] = EnumWord.Of(member);
        }

        var read = said.Select(s => known.GetValueOrDefault(SearchText.Fold(s))).ToList();
        return read.Contains(null)
            ? new CriterionErrors.WordUnknown(string.Join(words["list.and"], Enum.GetValues<T>().Select(m => words[m])))
            : read.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
    }
}
