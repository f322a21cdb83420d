namespace Juluo.Alliances;

/// <summary>POST /alliances — founds an alliance with its first agreement, signed by its founder for their community.</summary>
[Post(
    "/alliances",
    AllianceRights.Ally,
    Form = typeof(NewAlliance),
    SessionOnly = true,
    Then = "/alliances/{Id}",
    Say = "alliances.alliance.founded"
)]
internal sealed class StartAlliance(AllianceStore store, Audit audit) : Slice<StartAlliance.Input, StartAlliance.Output>
{
    public sealed record Input(
        [Required] IReadOnlyList<Sharing> Shares,
        IReadOnlyList<ProfileField> Fields,
        [Required] LocalizedText? Name = null,
        [Length(Alliance.MostPurposeZh, MostEn = Alliance.MostPurposeEn, Lines = true)] LocalizedText? Purpose = null,
        [Required] string Text = ""
    ) : IChecked
    {
        internal AllianceTerms Terms => AllianceTerms.Of(Text, Shares, Fields);

        public IEnumerable<Error> Check(ZonedDateTime now) => [.. NameFits(Name), .. Terms.Check()];
    }

    public sealed record Output(AllianceId Id) : ICreated<AllianceId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var terms = input.Terms;
        var id = await store.Found(input.Name!, input.Purpose, terms, new(caller.Self, caller.Name!), stop);
        await audit.Did(
            caller.Self,
            "alliances.alliance.founded",
            input.Name!.Zh,
            new { alliance = id, hash = Agreement.HashOf(terms.Text, terms.Shares, terms.Fields) },
            stop
        );
        return new Output(id);
    }

    // A name given in one language is used for both, so it has to fit the shorter limit.
    private static IEnumerable<Error> NameFits(LocalizedText? name) =>
        FormText.CheckGiven("name", name, Alliance.MostNameZh, name?.Said.Zh is null ? Alliance.MostNameZh : Alliance.MostNameEn);
}
