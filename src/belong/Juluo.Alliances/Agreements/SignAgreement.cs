namespace Juluo.Alliances;

/// <summary>POST /alliances/{id}/signatures — signs the agreement for the community. An invited community is a member from then on.</summary>
[Post(
    "/alliances/{id}/signatures",
    AllianceRights.Ally,
    Form = typeof(ShowAgreement),
    SessionOnly = true,
    Then = "/alliances/{id}",
    Say = "alliances.alliance.signed"
)]
internal sealed class SignAgreement(AllianceStore store, Audit audit) : Slice<SignAgreement.Input, Done>
{
    /// <param name="Hash">The hash of the text that was shown.</param>
    public sealed record Input(AllianceId Id, int Version = 0, string Hash = "", [Required] bool Agreed = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } alliance)
            return new NotFound();
        if (!input.Agreed)
            return new AllianceErrors.NotRead();
        var signed = await store.Sign(input.Id, input.Version, input.Hash, new(caller.Self, caller.Name!), stop);
        if (!signed.Failed)
            await audit.Did(
                caller.Self,
                "alliances.alliance.signed",
                alliance.Name.Zh,
                new
                {
                    alliance = input.Id,
                    input.Version,
                    input.Hash,
                },
                stop
            );
        return signed;
    }
}
