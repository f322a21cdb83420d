namespace Juluo.Circles;

/// <summary>What a circle says of itself, as a form sends it.</summary>
/// <param name="Par">What one share is worth, as people write money.</param>
internal record CircleForm(
    [Required] LocalizedText? Name = null,
    LocalizedText? Purpose = null,
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
    /// <summary>What is wrong with it; empty is good.</summary>
    internal List<Error> Check()
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("name", Name, Circle.MostNameZh, Circle.MostNameEn),
            .. FormText.CheckLong("purpose", Purpose, Circle.MostPurposeZh, Circle.MostPurposeEn),
        ];
        if (Kind == CircleKind.CoOperative && Par is null or <= 0)
            wrong.Add(new CircleErrors.NoPar());
        return wrong;
    }
}
