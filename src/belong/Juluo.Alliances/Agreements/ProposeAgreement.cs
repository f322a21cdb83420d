namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/agreements — writes the next version. It binds the communities that sign it; between two communities, the latest version signed by both applies.</summary>
[Post(
    "/alliances/{id}/agreements",
    AllianceRights.Ally,
    Form = typeof(ShowAgreement),
    SessionOnly = true,
    Say = "alliances.alliance.proposed"
)]
internal sealed class ProposeAgreement(AllianceStore store, Audit audit) : Slice<ProposeAgreement.Input, Done>
{
    public sealed record Input(
        AllianceId Id,
        [Required] IReadOnlyList<Sharing> Shares,
        IReadOnlyList<ProfileField> Fields,
        [Required] string Text = ""
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } alliance)
            return new NotFound();
        var terms = AllianceTerms.Of(input.Text, input.Shares, input.Fields);
        if (terms.Check() is { Count: > 0 } wrong)
            return wrong;
        var proposed = await store.Propose(input.Id, terms, new(caller.Self, caller.Name!), stop);
        if (!proposed.Failed)
            await audit.Did(
                caller.Self,
                "alliances.alliance.proposed",
                alliance.Name.Zh,
                new { alliance = input.Id, hash = Agreement.HashOf(terms.Text, terms.Shares, terms.Fields) },
                stop
            );
        return proposed;
    }
}
