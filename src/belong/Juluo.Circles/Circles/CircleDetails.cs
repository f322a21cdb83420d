namespace Juluo.Circles;

/// <summary>What a circle says of itself, as a form sends it.</summary>
/// <param name="Par">What one share is worth, as people write money.</param>
internal record CircleForm(
    string? NameZh = null,
    string? NameEn = null,
    string? PurposeZh = null,
    string? PurposeEn = null,
    CircleEntry Entry = CircleEntry.Open,
    bool Private = false,
    string? Par = null,
    bool ByShare = false
)
{
    /// <summary>An empty field is no text, and only a co-operative has shares.</summary>
    internal CircleDetails Of(CircleKind kind, string currency)
    {
        var shares = kind == CircleKind.CoOperative;
        return new(
            FormText.Some(NameZh),
            FormText.Some(NameEn),
            FormText.Some(PurposeZh),
            FormText.Some(PurposeEn),
            kind,
            Entry,
            Private,
            shares ? MoneyText.Read(Par, currency) : null,
            shares && ByShare
        );
    }
}

/// <summary>What a circle says of itself, as it is founded or changed.</summary>
/// <param name="Par">What one share is worth, in minor units of the community's currency.</param>
internal sealed record CircleDetails(
    string? NameZh,
    string? NameEn,
    string? PurposeZh,
    string? PurposeEn,
    CircleKind Kind,
    CircleEntry Entry,
    bool Private,
    long? Par,
    bool ByShare
)
{
    /// <summary>What is wrong with it; empty is good.</summary>
    internal List<Error> Check()
    {
        var wrong = new List<Error>();
        if (NameZh is null && NameEn is null)
            wrong.Add(new NameMissing());
        foreach (
            var (field, text, most) in new[]
            {
                ("nameZh", NameZh, Circle.MostNameZh),
                ("nameEn", NameEn, Circle.MostNameEn),
                ("purposeZh", PurposeZh?.ReplaceLineEndings(" "), Circle.MostPurposeZh),
                ("purposeEn", PurposeEn?.ReplaceLineEndings(" "), Circle.MostPurposeEn),
            }
        )
            if (text is not null)
                wrong.AddRange(FormText.CheckGiven(field, text, most));
        if (Kind == CircleKind.CoOperative && Par is null or <= 0)
            wrong.Add(new CircleErrors.NoPar());
        return wrong;
    }
}
