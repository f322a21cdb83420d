namespace Juluo.Alliances;

/// <summary>The terms of an agreement as typed.</summary>
public sealed record AllianceTerms(string Text, IReadOnlyList<Sharing> Shares, IReadOnlyList<ProfileField> Fields)
{
    public static AllianceTerms Of(string text, IEnumerable<Sharing> shares, IEnumerable<ProfileField> fields)
    {
        // In a fixed order, for the hash. Unknown fields are dropped.
        var kinds = shares.Where(Enum.IsDefined).Distinct().Order().ToList();
        return new(
            text.Trim().ReplaceLineEndings("\n"),
            kinds,
            kinds.Contains(Sharing.Directory) ? [.. AlliedFields.All.Intersect(fields)] : []
        );
    }

    internal List<Error> Check()
    {
        var wrong = new List<Error>();
        wrong.AddRange(FormText.CheckGiven("text", Text.Replace('\n', ' ').Replace('\t', ' '), Agreement.MostText));
        if (Shares.Count == 0)
            wrong.Add(new AllianceErrors.SharesNothing());
        return wrong;
    }
}
