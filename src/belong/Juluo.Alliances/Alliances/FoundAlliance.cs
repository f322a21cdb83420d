namespace Juluo.Alliances;

/// <summary>POST /alliances — founds an alliance with its first agreement, signed by whoever founds it for their community.</summary>
[Post(
    "/alliances",
    AllianceRights.Ally,
    Form = typeof(NewAlliance),
    SessionOnly = true,
    Then = "/alliances/{Id}",
    Say = "alliances.alliance.founded"
)]
internal sealed class FoundAlliance(AllianceStore store, Audit audit) : Slice<FoundAlliance.Input, FoundAlliance.Output>
{
    public sealed record Input(
        IReadOnlyList<Sharing> Shares,
        IReadOnlyList<ProfileField> Fields,
        string? NameZh = null,
        string? NameEn = null,
        string? PurposeZh = null,
        string? PurposeEn = null,
        string Text = ""
    );

    public sealed record Output(AllianceId Id) : ICreated<AllianceId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (zh, en, forZh, forEn) = (
            FormText.Some(input.NameZh),
            FormText.Some(input.NameEn),
            FormText.Some(input.PurposeZh),
            FormText.Some(input.PurposeEn)
        );
        var terms = AllianceTerms.Of(input.Text, input.Shares, input.Fields);
        if (Check(zh, en, forZh, forEn).Concat(terms.Check()).ToList() is { Count: > 0 } wrong)
            return wrong;
        var id = await store.Found((zh ?? en!, en ?? zh!), (forZh, forEn), terms, new(caller.Self, caller.Name!), stop);
        await audit.Did(
            caller.Self,
            "alliances.alliance.founded",
            zh ?? en!,
            new { alliance = id, hash = Agreement.HashOf(terms.Text, terms.Shares, terms.Fields) },
            stop
        );
        return new Output(id);
    }

    private static IEnumerable<Error> Check(string? zh, string? en, string? forZh, string? forEn)
    {
        if (zh is null && en is null)
            yield return new NameMissing();
        // A name that is given once is the name in both languages, so it has to fit where the shorter one does.
        foreach (
            var (field, text, most) in new[]
            {
                (nameof(Input.NameZh), zh, Alliance.MostNameZh),
                (nameof(Input.NameEn), en, zh is null ? Alliance.MostNameZh : Alliance.MostNameEn),
                (nameof(Input.PurposeZh), forZh, Alliance.MostPurposeZh),
                (nameof(Input.PurposeEn), forEn, Alliance.MostPurposeEn),
            }
        )
            if (text is not null)
                foreach (var error in FormText.CheckGiven(field, text.ReplaceLineEndings(" "), most))
                    yield return error;
    }
}
