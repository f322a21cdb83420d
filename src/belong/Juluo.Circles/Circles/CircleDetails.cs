namespace Juluo.Circles;

/// <summary>What a circle says of itself, as a form sends it.</summary>
/// <param name="Par">What one share is worth, as people write money.</param>
internal record CircleForm(
    [Required, Length(Circle.MostNameZh, MostEn = Circle.MostNameEn)] LocalizedText? Name = null,
    [Length(Circle.MostPurposeZh, MostEn = Circle.MostPurposeEn, Lines = true)] LocalizedText? Purpose = null,
    CircleEntry Entry = CircleEntry.Open,
    bool Private = false,
    string? Par = null,
    bool ByShare = false
)
{
    /// <summary>Only a co-operative has shares.</summary>
    internal CircleDetails Of(CircleKind kind, string currency)
    {
        var shares = kind == CircleKind.CoOperative;
        return new(Name, Purpose, kind, Entry, Private, shares ? MoneyText.Read(Par, currency) : null, shares && ByShare);
    }
}

/// <summary>What a circle says of itself, as it is founded or changed.</summary>
/// <param name="Par">What one share is worth, in minor units of the community's currency.</param>
internal sealed record CircleDetails(
    LocalizedText? Name,
    LocalizedText? Purpose,
    CircleKind Kind,
    CircleEntry Entry,
    bool Private,
    long? Par,
    bool ByShare
)
{
    internal bool LacksPar => Kind == CircleKind.CoOperative && Par is null or <= 0;
}
