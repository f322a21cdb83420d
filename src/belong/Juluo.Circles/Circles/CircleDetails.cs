namespace Juluo.Circles;

/// <summary>Form input for a circle's description.</summary>
/// <param name="Par">The par value of a share, as typed.</param>
internal record CircleForm(
    [Required, Length(Circle.MostNameZh, MostEn = Circle.MostNameEn)] LocalizedText? Name = null,
    [Length(Circle.MostPurposeZh, MostEn = Circle.MostPurposeEn, Lines = true)] LocalizedText? Purpose = null,
    CircleEntry Entry = CircleEntry.Open,
    bool Private = false,
    string? Par = null,
    bool ByShare = false
)
{
    /// <summary>Converts the input to details; only a co-operative has shares.</summary>
    internal CircleDetails Of(CircleKind kind, string currency)
    {
        var shares = kind == CircleKind.CoOperative;
        return new(Name, Purpose, kind, Entry, Private, shares ? MoneyText.Read(Par, currency) : null, shares && ByShare);
    }
}

/// <summary>Description of a circle when founded or changed.</summary>
/// <param name="Par">The par value of a share, in minor units of the community's currency.</param>
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
