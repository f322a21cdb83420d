namespace Juluo.Access;

/// <summary>The fields of a door.</summary>
internal partial record DoorDetails(
    [Required, Length(Door.MostName)] LocalizedText? Name = null,
    ZoneId? Zone = null,
    GatewayId? Gateway = null,
    string? Line = null,
    int UnlockSeconds = 5,
    int HeldSeconds = 0,
    bool Passback = false,
    CardFormat Format = CardFormat.Hex,
    bool Entrance = false,
    int Early = 15,
    int Late = 15,
    IReadOnlyList<ResourceId>? Resources = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if ((Gateway is not null || !string.IsNullOrEmpty(Line)) && !LineName().IsMatch(Line?.Trim() ?? ""))
            wrong.Add(new DoorErrors.NoLine());
        if (UnlockSeconds is < 1 or > 120)
            wrong.Add(new DoorErrors.UnlockOutOfReach());
        if (HeldSeconds is < 0 or > 3600)
            wrong.Add(new DoorErrors.HeldOutOfReach());
        if (Early is < 0 or > 240)
            wrong.Add(new DoorErrors.AroundOutOfReach("early"));
        if (Late is < 0 or > 240)
            wrong.Add(new DoorErrors.AroundOutOfReach("late"));
        return wrong;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,20}$", RegexOptions.None, 1000)]
    private static partial Regex LineName();
}
