using System.Text;

namespace Juluo.Placements;

/// <summary>POST /placements/{id}/agreement/signature — signs the latest version of a placement's agreement, by typing the caller's name. Once: <c>placement_signed_once</c>.</summary>
[Post(
    "/placements/{id}/agreement/signature",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacementAgreement),
    SessionOnly = true,
    Then = "/placements/{id}/agreement",
    Say = "placements.agreement.signed"
)]
internal sealed class SignPlacementAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignPlacementAgreement.Input, Done>
{
    /// <param name="Number">The version that was shown.</param>
    /// <param name="Hash">Of what was shown.</param>
    /// <param name="Name">Typed in place of a signature by hand.</param>
    public sealed record Input(PlacementId Id, int Number = 0, string Hash = "", [Required] string? Name = null, bool Agreed = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).IsParty)
            return new PlacementErrors.OnlyForParties();
        if (placement.EndedOn is not null)
            return new PlacementErrors.HasEnded();
        var store = new PlacementAgreementStore(work, clock);
        if (await store.Of(placement.Id, stop) is not [var latest, ..])
            return new NotFound();
        if (Check(input, latest, await people.NamesOf(caller.Self, stop)) is { Count: > 0 } wrong)
            return wrong;
        var signed = await store.Sign(placement.Id, latest, caller.Self, input.Name!.Trim(), stop);
        if (signed.Failed)
            return signed;
        var (parties, names) = (EndPlacement.Parties(placement), await store.Signatures(placement.Id, stop));
        if (InForce(placement, latest.Number, names))
            await notifier.Tell(
                parties,
                PlacementNotices.Of(
                    PlacementNotices.Placement,
                    placement,
                    $"agreement:{latest.Number}:in-force",
                    "placements.told.in-force"
                ) with
                {
                    Path = $"/placements/{placement.Id}/agreement",
                },
                stop
            );
        return signed;
    }

    /// <summary>All have signed: the fellow, the host, and the sponsor where there is one.</summary>
    internal static bool InForce(Placement placement, int number, IReadOnlyCollection<PlacementSignature> signatures) =>
        placement is { Fellow: not null, HostContact: not null }
        && (placement.Sponsor is null || placement.SponsorContact is not null)
        && EndPlacement.Parties(placement).All(p => signatures.Any(s => s.Number == number && s.Person == p));

    private static List<Error> Check(Input input, PlacementAgreement latest, IReadOnlyList<string> names)
    {
        if (input.Number != latest.Number || !string.Equals(input.Hash, latest.Hash, StringComparison.Ordinal))
            return [new PlacementAgreementErrors.AnotherText()];
        var wrong = new List<Error>();
        if (string.IsNullOrWhiteSpace(input.Name))
            wrong.Add(new Missing("name"));
        else if (!names.Any(n => SearchText.SignsAs(input.Name, n)))
            wrong.Add(new PlacementAgreementErrors.NotYourName(string.Join(" / ", names)));
        if (!input.Agreed)
            wrong.Add(new PlacementAgreementErrors.NotRead());
        return wrong;
    }
}
