namespace Juluo.Circles;

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

    /// <summary>As forms send it: an empty field is no text, and only a co-operative has shares.</summary>
    internal CircleDetails AsTyped() =>
        this with
        {
            NameZh = FormText.Some(NameZh),
            NameEn = FormText.Some(NameEn),
            PurposeZh = FormText.Some(PurposeZh),
            PurposeEn = FormText.Some(PurposeEn),
            Par = Kind == CircleKind.CoOperative ? Par : null,
            ByShare = Kind == CircleKind.CoOperative && ByShare,
        };
}
